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

// The acceptors, and who learns what they have agreed on.
type tGroup = (acceptors: set[Acceptor], learner: Learner);

fun setUp(proposers: int, acceptors: int, attempts: int): set[Acceptor] {
  var group: tGroup;
  var number: int;

  group = gather(acceptors);
  while (number < proposers) {
    number = number + 1;
    propose(group, number, attempts);
  }
  return group.acceptors;
}

fun gather(acceptors: int): tGroup {
  var members: set[Acceptor];

  announce eAcceptors, acceptors;
  while (sizeof(members) < acceptors) {
    members += (new Acceptor());
  }
  return (acceptors = members, learner = new Learner());
}

// Lets a proposer try to have a value agreed on, so often.
fun propose(group: tGroup, value: int, attempts: int) {
  new Proposer((
    acceptors = group.acceptors,
    learner = group.learner,
    value = value,
    attempts = attempts
  ));
}
