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
