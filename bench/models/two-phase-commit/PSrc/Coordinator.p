// Asks all participants whether they can commit, and tells them what is decided. One transaction at
// a time; the others wait.
machine Coordinator {
  var timer: Timer;
  var participants: seq[Participant];
  var client: Client;
  var number: int;
  var votes: int;

  start state Init {
    entry (setup: (timer: Timer, participants: seq[Participant])) {
      timer = setup.timer;
      participants = setup.participants;
      goto Idle;
    }
  }

  state Idle {
    on eWrite do (request: tRequest) {
      var participant: Participant;

      client = request.client;
      number = request.number;
      votes = 0;
      send timer, eStart, this;
      foreach (participant in participants) {
        send participant, ePrepare, (coordinator = this, number = number);
      }
      goto Preparing;
    }

    // Any participant can answer: all have been told the same.
    on eRead do (reader: Client) { send choose(participants), eRead, reader; }

    // Late.
    on eVote do { }
    on eTimeOut do { }
  }

  // First phase: everybody votes, or the timer fires.
  state Preparing {
    defer eWrite, eRead;

    on eVote do (vote: tVote) {
      if (vote.number != number) {
        return;
      }
      if (!vote.isYes) {
        decide(REFUSED);
      }
      votes = votes + 1;
      if (votes == sizeof(participants)) {
        decide(COMMITTED);
      }
    }

    on eTimeOut do { decide(TIMED_OUT); }
  }

  // Second phase: the decision is told to all.
  fun decide(status: tStatus) {
    var participant: Participant;

    foreach (participant in participants) {
      if (status == COMMITTED) {
        send participant, eCommit, number;
      } else {
        send participant, eAbort, number;
      }
    }
    send client, eResponse, (number = number, status = status);
    send timer, eCancel;
    goto Idle;
  }
}
