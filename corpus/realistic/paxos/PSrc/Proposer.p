machine Proposer {
  var acceptors: set[Acceptor];
  var learners: seq[Learner];
  var stride: int;
  var ballot: tBallot;
  var value: tValue;
  var attempts: int;
  var best: tBallot;
  var chosen: tValue;
  var replies: set[Acceptor];

  start state Init {
    entry (setup: (acceptors: set[Acceptor], learners: seq[Learner], id: int, stride: int)) {
      acceptors = setup.acceptors;
      learners = setup.learners;
      stride = setup.stride;
      ballot = setup.id;
      value = 100 + setup.id;
      attempts = 3;
      goto Preparing;
    }
  }

  // Phase 1: ask for promises, and adopt the value of the highest accepted ballot.
  state Preparing {
    entry {
      var acceptor: Acceptor;
      replies = default(set[Acceptor]);
      best = noBallot();
      chosen = value;
      foreach (acceptor in acceptors) {
        send acceptor, ePrepare, (proposer = this, ballot = ballot);
      }
    }
    on ePromise do (
      promise: (acceptor: Acceptor, ballot: tBallot, accepted: tBallot, value: tValue)
    ) {
      if (promise.ballot != ballot) {
        return;
      }
      replies += (promise.acceptor);
      if (promise.accepted > best) {
        best = promise.accepted;
        chosen = promise.value;
      }
      if (isQuorum()) {
        goto Proposing;
      }
    }
    on eReject do retry;
    ignore eAccepted;
  }

  // Phase 2: ask to accept the value.
  state Proposing {
    entry {
      var acceptor: Acceptor;
      replies = default(set[Acceptor]);
      foreach (acceptor in acceptors) {
        send acceptor, eAccept, (proposer = this, ballot = ballot, value = chosen);
      }
    }
    on eAccepted do (reply: (acceptor: Acceptor, ballot: tBallot)) {
      if (reply.ballot == ballot) {
        replies += (reply.acceptor);
        if (isQuorum()) {
          goto Decided;
        }
      }
    }
    on eReject do retry;
    ignore ePromise;
  }

  state Decided {
    entry {
      var learner: Learner;
      foreach (learner in learners) {
        send learner, eLearn, (ballot = ballot, value = chosen);
      }
    }
    ignore ePromise, eAccepted, eReject;
  }

  state GivenUp {
    ignore ePromise, eAccepted, eReject;
  }

  fun retry(reply: (acceptor: Acceptor, ballot: tBallot, promised: tBallot)) {
    if (reply.ballot != ballot) {
      return;
    }
    attempts = attempts - 1;
    if (attempts == 0) {
      goto GivenUp;
    }
    while (ballot <= reply.promised) {
      ballot = ballot + stride;
    }
    goto Preparing;
  }

  fun isQuorum(): bool {
    return 2 * sizeof(replies) > sizeof(acceptors);
  }
}
