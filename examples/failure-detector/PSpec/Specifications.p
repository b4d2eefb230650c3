// Liveness: every node that is stopped is reported in the end. That a node is reported which works is
// no violation: nobody can tell a stopped node from a slow one.
spec EveryFailureIsReported observes eStop, eNodesDown {
  var stopped: set[Node];
  var reported: set[Node];

  start state NothingHappened {
    on eStop goto Waiting with stop;
    on eNodesDown goto AllKnown with report;
  }

  hot state Waiting {
    on eStop do stop;

    on eNodesDown do (down: set[Node]) {
      report(down);
      if (isKnown()) {
        goto AllKnown;
      }
    }
  }

  cold state AllKnown {
    on eNodesDown do report;

    on eStop do (node: Node) {
      stop(node);
      if (!isKnown()) {
        goto Waiting;
      }
    }
  }

  fun stop(node: Node) {
    stopped += (node);
  }

  fun report(down: set[Node]) {
    var node: Node;

    foreach (node in down) {
      reported += (node);
    }
  }

  fun isKnown(): bool {
    var node: Node;

    foreach (node in stopped) {
      if (!(node in reported)) {
        return false;
      }
    }
    return true;
  }
}

// Safety: nobody is reported twice. (There is one client.)
spec ReportedOnce observes eNodesDown {
  var reported: set[Node];

  start state NothingReported {
    on eNodesDown goto SomeReported with report;
  }

  state SomeReported {
    on eNodesDown do report;
  }

  fun report(down: set[Node]) {
    var node: Node;

    foreach (node in down) {
      assert !(node in reported), format("{0} is reported twice", node);
      reported += (node);
    }
  }
}

// Safety: nobody is reported before three attempts were made to hear of it.
spec AskedThreeTimes observes eAttempt, eNodesDown {
  var round: int;
  var attempts: int;

  start state NeverAsked {
    on eAttempt goto Asked with count;
  }

  state Asked {
    on eAttempt do count;

    on eNodesDown do (down: set[Node]) {
      assert attempts == 3, format("{0} are reported after {1} attempts", down, attempts);
    }
  }

  fun count(attempt: (round: int)) {
    if (attempt.round != round) {
      round = attempt.round;
      attempts = 0;
    }
    attempts = attempts + 1;
  }
}
