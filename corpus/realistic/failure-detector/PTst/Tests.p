fun nodes_of(count: int): set[Node] {
  var nodes: set[Node];
  while (sizeof(nodes) < count) {
    nodes += (new Node());
  }
  return nodes;
}

machine TwoClients {
  start state Init {
    entry {
      var nodes: set[Node];
      var clients: seq[Client];
      nodes = nodes_of(3);
      clients += (0, new Client(nodes));
      new FailureDetector((nodes = nodes, clients = clients));
    }
  }
}

test tcReliable [main=TwoClients]:
  assert ReliableDetector in (union { TwoClients }, Detector, Nodes, Clients);
//! tests tcReliable
