// Liveness: a node that is shut down is reported at last.
spec ReliableDetector observes eNodesDown, eShutdown {
  var missing: int;

  start state AllUp {
    on eShutdown do (requester: machine) {
      missing = missing + 1;
      goto SomeDown;
    }
    ignore eNodesDown;
  }

  hot state SomeDown {
    on eShutdown do (requester: machine) {
      missing = missing + 1;
    }
    on eNodesDown do (down: set[Node]) {
      missing = missing - sizeof(down);
      if (missing <= 0) {
        goto AllUp;
      }
    }
  }
}
