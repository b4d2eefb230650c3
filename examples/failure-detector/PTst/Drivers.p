// Stops all nodes, one after the other, at any moment.

param nodeCount: int;

machine Operator {
  var nodes: set[Node];

  start state Working {
    entry {
      while (sizeof(nodes) < nodeCount) {
        nodes += (new Node());
      }
      watch(nodes);
    }

    on null do {
      var node: Node;

      if (sizeof(nodes) == 0) {
        raise halt;
      }
      if (choose(20) == 0) {
        node = choose(nodes);
        nodes -= (node);
        send node, eStop, node;
      }
    }
  }
}

// Makes a detector that watches the nodes for one client.
fun watch(nodes: set[Node]) {
  var clients: set[Client];

  clients += (new Client(nodes));
  new FailureDetector((nodes = nodes, clients = clients));
}
