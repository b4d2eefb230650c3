// Systems of different sizes.

param proposerCount: int;
param acceptorCount: int;

type tSize = (proposers: int, acceptors: int, attempts: int, more: int);

machine Sized {
  start state Init {
    entry {
      setUp((proposers = proposerCount, acceptors = acceptorCount, attempts = 3, more = 3));
    }
  }
}

machine ThreeByFive {
  start state Init {
    entry {
      setUp((proposers = 3, acceptors = 5, attempts = 3, more = 3));
    }
  }
}

machine TwoByThree {
  start state Init {
    entry {
      setUp((proposers = 2, acceptors = 3, attempts = 2, more = 2));
    }
  }
}

// Two proposers that try once each.
machine TwoByThreeOnce {
  start state Init {
    entry {
      setUp((proposers = 2, acceptors = 3, attempts = 2, more = 1));
    }
  }
}

// One proposer; a minority of the acceptors stops.
machine MinorityStops {
  start state Init {
    entry {
      var nodes: set[machine];
      var acceptor: Acceptor;

      foreach (acceptor in setUp((
        proposers = 1,
        acceptors = acceptorCount,
        attempts = 1,
        more = 1
      ))) {
        nodes += (acceptor);
      }
      injectFailures((nodes = nodes, failure = STOPS, count = (acceptorCount - 1) / 2));
    }
  }
}

fun setUp(size: tSize): set[Acceptor] {
  var members: set[Acceptor];
  var learner: Learner;
  var number: int;
  var attempts: int;

  announce eAcceptors, size.acceptors;
  while (sizeof(members) < size.acceptors) {
    members += (new Acceptor());
  }
  learner = new Learner();
  attempts = size.attempts;
  while (number < size.proposers) {
    number = number + 1;
    new Proposer((acceptors = members, learner = learner, value = number, attempts = attempts));
    attempts = size.more;
  }
  return members;
}
