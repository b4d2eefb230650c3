// Systems of different sizes.

param proposerCount: int;
param acceptorCount: int;

machine Sized {
  start state Init {
    entry {
      setUp(proposerCount, acceptorCount, 3);
    }
  }
}

machine ThreeByFive {
  start state Init {
    entry {
      setUp(3, 5, 3);
    }
  }
}

machine TwoByThree {
  start state Init {
    entry {
      setUp(2, 3, 2);
    }
  }
}

// Two proposers that try once each.
machine TwoByThreeOnce {
  start state Init {
    entry {
      setUp(2, 3, 1);
    }
  }
}

// One proposer; a minority of the acceptors stops.
machine MinorityStops {
  start state Init {
    entry {
      var nodes: set[machine];
      var acceptor: Acceptor;

      foreach (acceptor in setUp(1, acceptorCount, 1)) {
        nodes += (acceptor);
      }
      injectFailures((nodes = nodes, failure = STOPS, count = (acceptorCount - 1) / 2));
    }
  }
}

fun setUp(proposers: int, acceptors: int, attempts: int): set[Acceptor] {
  var members: set[Acceptor];
  var learner: Learner;
  var number: int;

  announce eAcceptors, acceptors;
  while (sizeof(members) < acceptors) {
    members += (new Acceptor());
  }
  learner = new Learner();
  while (number < proposers) {
    number = number + 1;
    new Proposer((acceptors = members, learner = learner, value = number, attempts = attempts));
  }
  return members;
}
