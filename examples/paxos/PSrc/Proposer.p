// Asks for promises, then proposes its own value, or the one that may have been chosen already.
// Proposers pick their ballots as they like: two of them may pick the same.

// Seeded bugs.
param halfIsEnough: bool;
param takesAnyValue: bool;
param waitsForAll: bool;

machine Proposer {
  var acceptors: set[Acceptor];
  var learner: Learner;
  var attempts: int;
  var own: int;
  var proposal: tProposal;
  var replies: set[Acceptor];
  // The proposal of the greatest ballot that the promises tell of.
  var accepted: tProposal;

  start state Init {
    entry (setup: (acceptors: set[Acceptor], learner: Learner, value: int, attempts: int)) {
      acceptors = setup.acceptors;
      learner = setup.learner;
      attempts = setup.attempts;
      own = setup.value;
      proposal.ballot = choose(2) + 1;
      goto Preparing;
    }
  }

  // First phase.
  state Preparing {
    entry {
      var acceptor: Acceptor;

      replies = default(set[Acceptor]);
      accepted = default(tProposal);
      foreach (acceptor in acceptors) {
        tell(acceptor, ePrepare, (proposer = this, ballot = proposal.ballot));
      }
    }

    on ePromise do (promise: tPromise) {
      if (promise.ballot != proposal.ballot) {
        return;
      }
      replies += (promise.acceptor);
      if (promise.accepted.ballot > accepted.ballot) {
        accepted = promise.accepted;
      } else if (takesAnyValue && promise.accepted.ballot > 0) {
        accepted = promise.accepted;
      }
      if (isQuorum()) {
        goto Proposing;
      }
    }

    on eReject do retry;
    ignore eAccepted;
  }

  // Second phase.
  state Proposing {
    entry {
      var acceptor: Acceptor;

      replies = default(set[Acceptor]);
      proposal.value = own;
      if (accepted.ballot > 0) {
        proposal.value = accepted.value;
      }
      foreach (acceptor in acceptors) {
        tell(acceptor, eAccept, (proposer = this, proposal = proposal));
      }
    }

    on eAccepted do (reply: tAccepted) {
      if (reply.proposal.ballot == proposal.ballot) {
        replies += (reply.acceptor);
        if (isQuorum()) {
          send learner, eTeach, proposal.value;
          goto Finished;
        }
      }
    }

    on eReject do retry;
    ignore ePromise;
  }

  state Finished {
    ignore ePromise, eAccepted, eReject;
  }

  // Tries again with a greater ballot, if there are attempts left.
  fun retry(reply: tReject) {
    if (reply.ballot != proposal.ballot) {
      return;
    }
    attempts = attempts - 1;
    if (attempts == 0) {
      goto Finished;
    }
    if (reply.promised > proposal.ballot) {
      proposal.ballot = reply.promised;
    }
    proposal.ballot = proposal.ballot + 1;
    goto Preparing;
  }

  fun isQuorum(): bool {
    if (waitsForAll) {
      return sizeof(replies) == sizeof(acceptors);
    }
    if (halfIsEnough) {
      return sizeof(replies) >= sizeof(acceptors) / 2;
    }
    return 2 * sizeof(replies) > sizeof(acceptors);
  }
}
