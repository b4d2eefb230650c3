param ringSize: int;
param ascending: bool;

fun ring_of(identities: seq[int]) {
  var members: seq[Process];
  var i: int;
  announce eRingSize, sizeof(identities);
  while (i < sizeof(identities)) {
    members += (i, new Process(identities[i]));
    i = i + 1;
  }
  i = 0;
  while (i < sizeof(members)) {
    send members[i], eNeighbour, members[(i + 1) % sizeof(members)];
    i = i + 1;
  }
}

machine FixedRing {
  start state Init {
    entry {
      var identities: seq[int];
      identities += (0, 7);
      identities += (1, 3);
      identities += (2, 9);
      identities += (3, 1);
      ring_of(identities);
    }
  }
}

machine OrderedRing {
  start state Init {
    entry {
      var identities: seq[int];
      var next: int;
      while (sizeof(identities) < ringSize) {
        next = sizeof(identities) + 1;
        if (ascending) {
          identities += (sizeof(identities), next);
        } else {
          identities += (0, next);
        }
      }
      ring_of(identities);
    }
  }
}

test tcFixed [main=FixedRing]: assert GreatestWins, SomebodyWins in (union { FixedRing }, Ring);
test param (ringSize in [1, 2, 5], ascending in [true, false])
    (1 wise)
    tcOrdered [main=OrderedRing]: assert SomebodyWins in (union { OrderedRing }, Ring);
//! tests tcFixed tcOrdered___ringSize_1__ascending_true tcOrdered___ringSize_2__ascending_false tcOrdered___ringSize_5__ascending_true
