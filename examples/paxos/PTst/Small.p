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

test param (attemptCount in [1, 2]) SmallAgrees [main=FewAttempts]:
  assert OneValueTaught, OneValueChosen, PromisesAreKept in (union { FewAttempts }, Paxos);

test param (acceptorCount in [3]) SmallMinorityStops [main=MinorityStops]:
  assert OneValueTaught, SomethingIsTaught in (union { MinorityStops }, Paxos, FailureInjectors);

// Seeded bugs.

test param (promisesTwice in [true], attemptCount in [1]) SmallTwoPromises [main=FewAttempts]:
  assert OneValueChosen in (union { FewAttempts }, Paxos);

test param (halfIsEnough in [true], attemptCount in [1]) SmallHalfIsEnough [main=FewAttempts]:
  assert OneValueTaught in (union { FewAttempts }, Paxos);

test param (takesAnyValue in [true], attemptCount in [2]) SmallAnyValue [main=FewAttempts]:
  assert OneValueChosen in (union { FewAttempts }, Paxos);

test param (forgetsPromises in [true], attemptCount in [1]) SmallBrokenPromises [main=FewAttempts]:
  assert PromisesAreKept in (union { FewAttempts }, Paxos);

test param (waitsForAll in [true], acceptorCount in [3]) SmallUnanimity [main=MinorityStops]:
  assert SomethingIsTaught in (union { MinorityStops }, Paxos, FailureInjectors);
