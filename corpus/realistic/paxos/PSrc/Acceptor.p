machine Acceptor {
  var promised: tBallot;
  var accepted: tBallot;
  var value: tValue;

  start state Init {
    entry {
      promised = noBallot();
      accepted = noBallot();
      goto Serving;
    }
    defer ePrepare, eAccept;
  }

  state Serving {
    on ePrepare do (request: (proposer: Proposer, ballot: tBallot)) {
      if (request.ballot > promised) {
        promised = request.ballot;
        send request.proposer, ePromise, (
          acceptor = this,
          ballot = request.ballot,
          accepted = accepted,
          value = value
        );
      } else {
        reject(request.proposer, request.ballot);
      }
    }
    on eAccept do (request: (proposer: Proposer, ballot: tBallot, value: tValue)) {
      if (request.ballot < promised) {
        reject(request.proposer, request.ballot);
        return;
      }
      promised = request.ballot;
      accepted = request.ballot;
      value = request.value;
      send request.proposer, eAccepted, (acceptor = this, ballot = request.ballot);
    }
  }

  fun reject(proposer: Proposer, ballot: tBallot) {
    send proposer, eReject, (acceptor = this, ballot = ballot, promised = promised);
  }
}
