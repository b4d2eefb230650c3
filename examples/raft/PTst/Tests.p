module System = union Drivers, Servers, Clients, FailureInjectors;

// The protocol as it should be.

test param (serverCount in [1, 2, 3, 5], clientCount in [1, 3], crashCount in [0, 2])
    pairwise
    Sizes [main=Cluster]:
  assert OneLeaderPerTerm, LeaderCompleteness, LogMatching, SameCommands, AnswersMatchLog,
      CommandsAreAnswered, ClientsFinish in
  (union { Cluster }, System);

test Standard [main=Three]:
  assert OneLeaderPerTerm, LeaderCompleteness, LogMatching, SameCommands, AnswersMatchLog,
      CommandsAreAnswered, ClientsFinish in
  (union { Three }, System);

test Crashes [main=ThreeCrash]:
  assert OneLeaderPerTerm, LeaderCompleteness, LogMatching, SameCommands, AnswersMatchLog,
      CommandsAreAnswered, ClientsFinish in
  (union { ThreeCrash }, System);

test param (isHasty in [true]) Hasty [main=ThreeCrash]:
  assert OneLeaderPerTerm, LeaderCompleteness, LogMatching, SameCommands, AnswersMatchLog in
  (union { ThreeCrash }, System);

// Not the protocol's fault: it relies on the disks.
test param (isHasty in [true]) LostDisks [main=ThreeLoseTheirDisks]:
  assert OneLeaderPerTerm in (union { ThreeLoseTheirDisks }, System);

// Seeded bugs.

test param (votesTwice in [true]) VotesTwice [main=ThreeCrash]:
  assert OneLeaderPerTerm in (union { ThreeCrash }, System);

test param (votesForAnyLog in [true]) VotesForAnyLog [main=ThreeCrash]:
  assert LeaderCompleteness in (union { ThreeCrash }, System);

test param (trustsPrevious in [true], isHasty in [true]) TrustsPrevious [main=ThreeCrash]:
  assert LogMatching in (union { ThreeCrash }, System);

test param (commitsAtOnce in [true]) CommitsAtOnce [main=ThreeCrash]:
  assert SameCommands in (union { ThreeCrash }, System);

test param (executesTwice in [true]) ExecutesTwice [main=Three]:
  assert AnswersMatchLog in (union { Three }, System);

test param (neverBacksUp in [true], serverCount in [2], clientCount in [2])
    NeverBacksUp [main=Cluster]: assert CommandsAreAnswered in (union { Cluster }, System);

test param (givesUp in [true]) GivesUp [main=Three]:
  assert ClientsFinish in (union { Three }, System);
