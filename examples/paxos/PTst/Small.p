// Systems with few enough states to see them all: the exhaustive search proves the protocol, and finds a
// shortest way to everything that is wrong.

// Two proposers and three acceptors; the first proposer may try so often, the second once.
param attemptCount: int;

machine FewAttempts {
  start state Init {
    entry {
      var group: tGroup;

      group = gather(3);
      propose(group, 1, attemptCount);
      propose(group, 2, 1);
    }
  }
}

// A learner that can be asked.
machine Teacher {
  // 0 if nothing is agreed on yet.
  var value: int;

  start state Learning {
    on eTeach do (lesson: int) {
      value = lesson;
    }

    on eAsk do (reader: Reader) {
      send reader, eTell, value;
    }
  }
}

// Asks what is agreed on, again and again.
machine Reader {
  var teacher: Learner;

  start state Reading {
    entry (learner: Learner) {
      teacher = learner;
      ask();
    }

    on eTell do ask;
  }

  fun ask() {
    send teacher, eAsk, this;
  }
}

event eAsk: Reader;
event eTell: int;

// One proposer, three acceptors, of which one stops at any moment, and a reader.
machine ProposerAndReader {
  start state Init {
    entry {
      var group: tGroup;

      group = gather(3);
      propose(group, 1, 1);
      new Reader(group.learner);
      send group.acceptors[0], halt;
    }
  }
}

module Endless =
  union { ProposerAndReader, Reader }, { Proposer, Acceptor, Teacher -> Learner }, Couriers;

test param (attemptCount in [1, 2]) SmallAgrees [main=FewAttempts]:
  assert OneValueTaught, OneValueChosen, PromisesAreKept in (union { FewAttempts }, Paxos);

test param (acceptorCount in [3]) SmallMinorityStops [main=MinorityStops]:
  assert OneValueTaught, SomethingIsTaught in (union { MinorityStops }, Paxos, FailureInjectors);

test SmallForEver [main=ProposerAndReader]: assert OneValueTaught, SomethingIsTaught in Endless;

// Seeded bugs.

test param (promisesTwice in [true], attemptCount in [1]) SmallTwoPromises [main=FewAttempts]:
  assert OneValueChosen in (union { FewAttempts }, Paxos);

test param (halfIsEnough in [true], attemptCount in [1]) SmallHalfIsEnough [main=FewAttempts]:
  assert OneValueTaught in (union { FewAttempts }, Paxos);

test param (takesAnyValue in [true], attemptCount in [2]) SmallAnyValue [main=FewAttempts]:
  assert OneValueChosen in (union { FewAttempts }, Paxos);

test param (forgetsPromises in [true], attemptCount in [1]) SmallBrokenPromises [main=FewAttempts]:
  assert PromisesAreKept in (union { FewAttempts }, Paxos);

test param (waitsForAll in [true]) SmallUnanimity [main=ProposerAndReader]:
  assert SomethingIsTaught in Endless;
