machine Node {
  start state Alive {
    on ePing do (ping: (detector: FailureDetector, round: int)) {
      if (ping.round >= 0) {
        send ping.detector, ePong, (node = this, round = ping.round);
      }
    }
    on eShutdown do (requester: machine) {
      raise halt;
    }
  }
}

machine Client {
  var up: set[Node];

  start state Init {
    entry (nodes: set[Node]) {
      up = nodes;
      if (sizeof(up) > 0 && $) {
        send choose(up), eShutdown, this;
      }
    }
    on eNodesDown do (down: set[Node]) {
      var node: Node;
      foreach (node in down) {
        assert node in up, format("{0} was reported twice", node);
        up -= (node);
      }
    }
  }
}
