// Systems with few enough states to see them all: `p check -tc Small --exhaustive` proves the detector,
// and finds a shortest way to everything that is wrong.

// Two nodes: the first is stopped before it is watched, the second at any moment.
machine TwoNodes {
  start state Init {
    entry {
      var nodes: set[Node];

      nodes += (new Node());
      nodes += (new Node());
      send nodes[0], eStop, nodes[0];
      watch(nodes);
      send nodes[1], eStop, nodes[1];
    }
  }
}

// A client that goes on for ever: at each tick it picks a node for its next job, of those that it
// takes to be up.
machine Dispatcher {
  var up: set[Node];
  var timer: Timer;

  start state Working {
    entry (nodes: set[Node]) {
      up = nodes;
      timer = createTimer(this);
      startTimer(timer);
    }

    on eTimeOut do {
      if (sizeof(up) > 0) {
        print format("the next job is for {0}", choose(up));
      }
      startTimer(timer);
    }

    on eNodesDown do (down: set[Node]) {
      var node: Node;

      foreach (node in down) {
        up -= (node);
      }
    }
  }
}

module Endless = union { TwoNodes }, Detector, { Node, Dispatcher -> Client };

test Small [main=TwoNodes]:
  assert EveryFailureIsReported, ReportedOnce, AskedThreeTimes in
  (union { TwoNodes }, Detector, Others);

test SmallForEver [main=TwoNodes]:
  assert EveryFailureIsReported, ReportedOnce, AskedThreeTimes in Endless;

// Seeded bugs.

test param (isContentWithOne in [true]) SmallContentWithOne [main=TwoNodes]:
  assert EveryFailureIsReported in Endless;

test param (trustsForEver in [true]) SmallTrustsForEver [main=TwoNodes]:
  assert EveryFailureIsReported in (union { TwoNodes }, Detector, Others);

test param (isImpatient in [true]) SmallImpatient [main=TwoNodes]:
  assert EveryFailureIsReported, AskedThreeTimes in (union { TwoNodes }, Detector, Others);

test param (reportsAgain in [true]) SmallReportsAgain [main=TwoNodes]:
  assert EveryFailureIsReported, ReportedOnce in (union { TwoNodes }, Detector, Others);

// Hides from random schedules: links must be good for eight rounds.
test param (growsConfident in [true]) SmallGrowsConfident [main=TwoNodes]:
  assert EveryFailureIsReported, AskedThreeTimes in (union { TwoNodes }, Detector, Others);
