// Asks all participants whether they can commit, and tells them what is decided. One transaction at
// a time; the others wait.

// Seeded bugs.
param countsEveryVote: bool;
param countsLateVotes: bool;
param waitsForever: bool;

machine Coordinator {
  var participants: set[Participant];
  var client: Client;
  var current: tTransaction;
  var votes: set[Participant];
  var timer: Timer;

  start state Init {
    entry (members: set[Participant]) {
      participants = members;
      timer = createTimer(this);
      announce eParticipants, participants;
      goto Idle;
    }
  }

  state Idle {
    on eWrite goto Preparing with (request: (client: Client, transaction: tTransaction)) {
      client = request.client;
      current = request.transaction;
    }

    on eRead do (request: (client: Client, key: int)) {
      // Any participant can answer: all have been told the same.
      send choose(participants), eRead, request;
    }

    ignore eVote, eTimeOut;
  }

  // First phase: everybody votes, or the timer fires.
  state Preparing {
    defer eWrite, eRead;

    entry {
      var participant: Participant;

      votes = default(set[Participant]);
      foreach (participant in participants) {
        send participant, ePrepare, (coordinator = this, transaction = current);
      }
      startTimer(timer);
    }

    on eVote do (vote: tVote) {
      if (vote.number != current.number && !countsLateVotes) {
        return;
      }
      if (!vote.isYes && !countsEveryVote) {
        decide(ABORTED);
      }
      votes += (vote.participant);
      if (sizeof(votes) == sizeof(participants)) {
        decide(SUCCESS);
      }
    }

    on eTimeOut do {
      if (!waitsForever) {
        decide(TIMED_OUT);
      }
    }

    exit { cancelTimer(timer); }
  }

  // Second phase: the decision is told to all.
  fun decide(status: tStatus) {
    var participant: Participant;

    foreach (participant in participants) {
      if (status == SUCCESS) {
        send participant, eCommit, current.number;
      } else {
        send participant, eAbort, current.number;
      }
    }
    send client, eWriteResponse, (number = current.number, status = status);
    goto Idle;
  }
}
