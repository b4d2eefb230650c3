// Promises to ignore smaller ballots, and accepts proposals that it has not promised to ignore.

// Seeded bugs.
param promisesTwice: bool;
param forgetsPromises: bool;

machine Acceptor {
  // The greatest ballot promised; ballots begin at 1.
  var promised: int;
  // The proposal accepted last; of ballot 0 if there is none.
  var accepted: tProposal;

  start state Serving {
    on ePrepare do (request: (proposer: Proposer, ballot: int)) {
      if (request.ballot > promised || (promisesTwice && request.ballot == promised)) {
        promised = request.ballot;
        tell(
          request.proposer,
          ePromise,
          (acceptor = this, ballot = request.ballot, accepted = accepted)
        );
      } else {
        reject(request.proposer, request.ballot);
      }
    }

    on eAccept do (request: (proposer: Proposer, proposal: tProposal)) {
      if (request.proposal.ballot < promised && !forgetsPromises) {
        reject(request.proposer, request.proposal.ballot);
        return;
      }
      promised = request.proposal.ballot;
      accepted = request.proposal;
      tell(request.proposer, eAccepted, (acceptor = this, proposal = accepted));
    }
  }

  fun reject(proposer: Proposer, ballot: int) {
    tell(proposer, eReject, (ballot = ballot, promised = promised));
  }
}
