// Liveness: every write is answered in the end.
spec Progress observes eWrite, eWriteResponse {
  var pending: set[int];

  start state Quiet {
    on eWrite goto Waiting with add;
  }

  hot state Waiting {
    on eWrite do add;

    on eWriteResponse do (response: tWriteResponse) {
      pending -= (response.number);
      if (sizeof(pending) == 0) {
        goto AllAnswered;
      }
    }
  }

  cold state AllAnswered {
    on eWrite goto Waiting with add;
  }

  fun add(request: (client: Client, transaction: tTransaction)) {
    pending += (request.transaction.number);
  }
}
