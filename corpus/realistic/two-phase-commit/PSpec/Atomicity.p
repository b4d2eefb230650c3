// Safety: a transaction is reported successful only if every participant voted for it.
spec AtomicityInvariant observes ePrepareResponse, eWriteResponse, eMonitorAtomicityInit {
  var participants: int;
  var yes: map[int, set[Participant]];

  start state Init {
    on eMonitorAtomicityInit goto Watching with (count: int) {
      participants = count;
    }
    ignore ePrepareResponse, eWriteResponse;
  }

  state Watching {
    on ePrepareResponse do (vote: tVote) {
      if (!(vote.transaction in yes)) {
        yes[vote.transaction] = default(set[Participant]);
      }
      if (vote.status == SUCCESS) {
        yes[vote.transaction] += (vote.participant);
      }
    }
    on eWriteResponse do (response: (transaction: int, status: tStatus)) {
      if (response.status == SUCCESS) {
        assert response.transaction in yes && sizeof(yes[response.transaction]) == participants,
            format("transaction {0} committed with votes {1}", response.transaction, yes);
      }
    }
    ignore eMonitorAtomicityInit;
  }
}

// Liveness: every write request is answered.
spec Progress observes eWriteRequest, eWriteResponse {
  var open: set[int];

  start cold state Quiet {
    on eWriteRequest goto Busy with (request: tWriteRequest) {
      open += (request.record.transaction);
    }
    ignore eWriteResponse;
  }

  hot state Busy {
    on eWriteRequest do (request: tWriteRequest) {
      open += (request.record.transaction);
    }
    on eWriteResponse do (response: (transaction: int, status: tStatus)) {
      open -= (response.transaction);
      if (sizeof(open) == 0) {
        goto Quiet;
      }
    }
  }
}
