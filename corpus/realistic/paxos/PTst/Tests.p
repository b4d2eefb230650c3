param proposerCount: int;
param acceptorCount: int;

fun start_paxos(proposers: int, acceptors: int) {
  var members: set[Acceptor];
  var learners: seq[Learner];
  var i: int;
  while (sizeof(members) < acceptors) {
    members += (new Acceptor());
  }
  learners += (0, new Learner());
  learners += (1, new Learner());
  while (i < proposers) {
    new Proposer((acceptors = members, learners = learners, id = i, stride = proposers));
    i = i + 1;
  }
}

machine TwoProposers {
  start state Init {
    entry {
      start_paxos(2, 3);
    }
  }
}

machine AnySize {
  start state Init {
    entry {
      start_paxos(proposerCount, acceptorCount);
    }
  }
}

test tcTwoProposers [main=TwoProposers]: assert OneValueTaught in (union { TwoProposers }, Paxos);

test param (proposerCount in [1, 2, 3], acceptorCount in [3, 5])
    assume proposerCount + acceptorCount < 8
    tcAnySize [main=AnySize]: assert OneValueTaught in (union { AnySize }, Paxos);
//! tests tcTwoProposers tcAnySize___proposerCount_1__acceptorCount_3 tcAnySize___proposerCount_2__acceptorCount_3 tcAnySize___proposerCount_3__acceptorCount_3 tcAnySize___proposerCount_1__acceptorCount_5 tcAnySize___proposerCount_2__acceptorCount_5
