// Keeps track of the nodes that are up, as far as it has been told.
machine Client {
  var up: set[Node];

  start state Listening {
    entry (nodes: set[Node]) {
      up = nodes;
    }

    on eNodesDown do (down: set[Node]) {
      var node: Node;

      foreach (node in down) {
        assert node in up, format("{0} is reported, but {1} are up", node, up);
        up -= (node);
      }
    }
  }
}
