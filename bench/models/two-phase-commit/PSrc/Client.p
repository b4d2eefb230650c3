// Writes once, then reads unless somebody has refused that.
machine Client {
  var coordinator: Coordinator;
  var isCommitted: bool;

  start state Init {
    entry (setup: (coordinator: Coordinator, number: int)) {
      coordinator = setup.coordinator;
      send coordinator, eWrite, (client = this, number = setup.number);
      goto Writing;
    }
  }

  state Writing {
    on eResponse do (response: tResponse) {
      if (response.status == REFUSED) {
        goto Finished;
      }
      isCommitted = response.status == COMMITTED;
      send coordinator, eRead, this;
      goto Reading;
    }
  }

  state Reading {
    on eValue do (value: int) {
      // Its own, or that of a later client.
      assert !isCommitted || value > 0, "what was committed is not there";
      goto Finished;
    }
  }

  state Finished { }
}
