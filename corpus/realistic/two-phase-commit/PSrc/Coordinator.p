// Decides transactions one at a time: all participants must vote SUCCESS in time.
machine Coordinator {
  var participants: set[Participant];
  var pending: tWriteRequest;
  var votes: set[Participant];
  var decided: set[int];
  var timer: Timer;

  start state Init {
    entry (members: set[Participant]) {
      participants = members;
      timer = createTimer(this);
      announce eMonitorAtomicityInit, sizeof(participants);
      goto Waiting;
    }
    defer eWriteRequest, eReadRequest, ePrepareResponse, eTimeOut;
  }

  state Waiting {
    on eWriteRequest do (request: tWriteRequest) {
      if (request.record.transaction in decided) {
        send request.client, eWriteResponse, (
          transaction = request.record.transaction,
          status = ABORTED
        );
        return;
      }
      pending = request;
      goto Preparing;
    }
    on eReadRequest do (request: (client: Client, key: string)) {
      send choose(participants), eReadRequest, request;
    }
    ignore ePrepareResponse, eTimeOut;
  }

  state Preparing {
    entry {
      var participant: Participant;
      votes = default(set[Participant]);
      foreach (participant in participants) {
        send participant, ePrepareRequest, (coordinator = this, record = pending.record);
      }
      send timer, eStartTimer;
    }
    on ePrepareResponse do (vote: tVote) {
      if (vote.transaction != pending.record.transaction) {
        return;
      }
      if (vote.status != SUCCESS) {
        finish(ABORTED);
        return;
      }
      votes += (vote.participant);
      if (sizeof(votes) == sizeof(participants)) {
        finish(SUCCESS);
      }
    }
    on eTimeOut do {
      finish(TIMED_OUT);
    }
    exit {
      send timer, eCancelTimer;
    }
    defer eWriteRequest, eReadRequest;
  }

  // Tells everybody the outcome of the pending transaction.
  fun finish(status: tStatus) {
    var participant: Participant;
    var transaction: int;
    transaction = pending.record.transaction;
    decided += (transaction);
    foreach (participant in participants) {
      if (status == SUCCESS) {
        send participant, eCommit, transaction;
      } else {
        send participant, eAbort, transaction;
      }
    }
    send pending.client, eWriteResponse, (transaction = transaction, status = status);
    goto Waiting;
  }
}
