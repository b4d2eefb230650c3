test SmallOnce [main=TwoByThreeOnce]:
  assert OneValueTaught, OneValueChosen, PromisesAreKept in (union { TwoByThreeOnce }, Paxos);
test param (promisesTwice in [true]) SmallTwoPromises [main=TwoByThreeOnce]:
  assert OneValueChosen in (union { TwoByThreeOnce }, Paxos);

test param (halfIsEnough in [true]) SmallHalfIsEnough [main=TwoByThreeOnce]:
  assert OneValueTaught in (union { TwoByThreeOnce }, Paxos);

test param (forgetsPromises in [true]) SmallBrokenPromises [main=TwoByThreeOnce]:
  assert PromisesAreKept in (union { TwoByThreeOnce }, Paxos);

test param (waitsForAll in [true], acceptorCount in [3]) SmallUnanimity [main=MinorityStops]:
  assert SomethingIsTaught in (union { MinorityStops }, Paxos, FailureInjectors);
test param (takesAnyValue in [true])
    SmallAnyValue [main=TwoByThree]: assert OneValueChosen in (union { TwoByThree }, Paxos);
test param (takesAnyValue in [true], proposerCount in [3], acceptorCount in [3])
    SmallAnyValue3 [main=Sized]: assert OneValueChosen in (union { Sized }, Paxos);
