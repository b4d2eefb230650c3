// Halts some of the given machines at moments of its choice.
machine FailureInjector {
  var victims: set[machine];
  var count: int;

  start state Init {
    entry (setup: (nodes: set[machine], count: int)) {
      victims = setup.nodes;
      count = setup.count;
      goto Failing;
    }
  }

  state Failing {
    on null do {
      var victim: machine;
      if (count == 0 || sizeof(victims) == 0) {
        raise halt;
      }
      if ($) {
        victim = choose(victims);
        victims -= (victim);
        count = count - 1;
        send victim, halt;
      }
    }
  }
}

module Failures = { FailureInjector };
