// The systems under test.
param participantCount: int;
param clientCount: int;
param failing: bool;

fun setup(participants: int, clients: int): set[machine] {
  var members: set[Participant];
  var nodes: set[machine];
  var coordinator: Coordinator;
  var i: int;
  while (sizeof(members) < participants) {
    members += (new Participant());
  }
  coordinator = new Coordinator(members);
  while (i < clients) {
    new Client((coordinator = coordinator, writes = 2, first = 100 * i));
    i = i + 1;
  }
  foreach (i in indexes(sizeof(members))) {
    nodes += (members[i]);
  }
  return nodes;
}

fun indexes(count: int): seq[int] {
  var result: seq[int];
  while (sizeof(result) < count) {
    result += (sizeof(result), sizeof(result));
  }
  return result;
}

machine SingleClient {
  start state Init {
    entry {
      setup(2, 1);
    }
  }
}

machine Configured {
  start state Init {
    entry {
      var nodes: set[machine];
      nodes = setup(participantCount, clientCount);
      if (failing) {
        new FailureInjector((nodes = nodes, count = 1));
      }
    }
  }
}
