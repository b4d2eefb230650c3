// The protocol as it should be.

test param (proposerCount in [1, 2, 3], acceptorCount in [1, 3, 4, 5]) pairwise Sizes [main=Sized]:
  assert OneValueTaught, OneValueChosen, PromisesAreKept in (union { Sized }, Paxos);

test Standard [main=ThreeByFive]:
  assert OneValueTaught, OneValueChosen, PromisesAreKept in (union { ThreeByFive }, Paxos);

// Few enough states to see them all.
test Small [main=TwoByThree]:
  assert OneValueTaught, OneValueChosen, PromisesAreKept in (union { TwoByThree }, Paxos);

test param (hasBadLinks in [true], proposerCount in [2, 3], acceptorCount in [3])
    BadLinks [main=Sized]: assert OneValueChosen in (union { Sized }, Paxos);

test param (acceptorCount in [3, 5]) MinorityStops [main=MinorityStops]:
  assert OneValueTaught, SomethingIsTaught in (union { MinorityStops }, Paxos, FailureInjectors);

// Seeded bugs.

test param (promisesTwice in [true]) TwoPromises [main=ThreeByFive]:
  assert OneValueChosen in (union { ThreeByFive }, Paxos);

test param (halfIsEnough in [true]) HalfIsEnough [main=ThreeByFive]:
  assert OneValueTaught in (union { ThreeByFive }, Paxos);

test param (takesAnyValue in [true], proposerCount in [3], acceptorCount in [3])
    AnyValue [main=Sized]: assert OneValueChosen in (union { Sized }, Paxos);

test param (forgetsPromises in [true]) BrokenPromises [main=ThreeByFive]:
  assert PromisesAreKept in (union { ThreeByFive }, Paxos);

test param (waitsForAll in [true], acceptorCount in [5]) Unanimity [main=MinorityStops]:
  assert SomethingIsTaught in (union { MinorityStops }, Paxos, FailureInjectors);
