machine Learner {
  var known: map[tBallot, tValue];

  start state Learning {
    on eLearn do (decision: (ballot: tBallot, value: tValue)) {
      var ballot: tBallot;
      known[decision.ballot] = decision.value;
      foreach (ballot in keys(known)) {
        assert known[ballot] == decision.value,
            format("ballots {0} and {1} decided differently", ballot, decision.ballot);
      }
    }
  }
}

module Paxos = { Acceptor, Proposer, Learner };
