// Failures at moments that the checker chooses: nodes that stop for ever, and nodes that crash and
// come back, with what they had written to disk or without anything.
//
// Stopping needs nothing of a node: it is halted. A node that is to crash and come back handles
// `eCrash` in every state, by going to a state in which it ignores everything but `eRestart`.

enum tFailure { STOPS, RESTARTS_WITH_DISK, RESTARTS_EMPTY }

// The node is down from now on, and what reaches it is lost.
event eCrash;

// The node is up again. What it kept in memory is gone; what it kept on disk is there if `hasDisk`.
event eRestart: (hasDisk: bool);

type tFailures = (nodes: set[machine], failure: tFailure, count: int);

// Lets up to `count` of the nodes fail; of those that restart, one after the other.
machine FailureInjector {
  var nodes: set[machine];
  var failure: tFailure;
  var count: int;

  start state Waiting {
    entry (setup: tFailures) {
      nodes = setup.nodes;
      failure = setup.failure;
      count = setup.count;
    }

    on null do {
      if (count == 0 || sizeof(nodes) == 0) {
        raise halt;
      }
      if ($$) {
        count = count - 1;
        fail(choose(nodes));
      }
    }
  }

  fun fail(node: machine) {
    if (failure == STOPS) {
      nodes -= (node);
      send node, halt;
      return;
    }
    send node, eCrash;
    send node, eRestart, (hasDisk = failure == RESTARTS_WITH_DISK,);
  }
}

// Begins to let nodes fail.
fun injectFailures(failures: tFailures) {
  new FailureInjector(failures);
}

module FailureInjectors = { FailureInjector };
