// Rings whose identities stand in any order.

param ringSize: int;

// Seeded bug: the protocol needs identities of which no two are the same.
param idsMayCoincide: bool;

machine AnyRing {
  start state Init {
    entry {
      makeRing(ringSize);
    }
  }
}

machine ThreeNodes {
  start state Init {
    entry {
      makeRing(3);
    }
  }
}

machine FourNodes {
  start state Init {
    entry {
      makeRing(4);
    }
  }
}

// Makes a ring, and wakes some of the nodes, at least one.
fun makeRing(size: int) {
  var ids: seq[int];
  var nodes: seq[Node];
  var number: int;

  ids = chooseIdentities(size);
  announce eRing, ids;
  while (sizeof(nodes) < size) {
    nodes += (sizeof(nodes), new Node(ids[sizeof(nodes)]));
  }
  while (number < size) {
    send nodes[number], eNeighbour, nodes[(number + 1) % size];
    number = number + 1;
  }
  send choose(nodes), eWake;
  while (number > 0) {
    number = number - 1;
    if ($) {
      send nodes[number], eWake;
    }
  }
}

// The numbers from 1 to `size` in any order.
fun chooseIdentities(size: int): seq[int] {
  var free: set[int];
  var ids: seq[int];
  var id: int;

  while (sizeof(free) < size) {
    free += (sizeof(free) + 1);
  }
  while (sizeof(ids) < size) {
    id = choose(free);
    ids += (sizeof(ids), id);
    if (!idsMayCoincide) {
      free -= (id);
    }
  }
  return ids;
}
