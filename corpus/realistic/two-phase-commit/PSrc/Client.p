// Writes a number of records one after the other, and reads back what was committed.
machine Client {
  var coordinator: Coordinator;
  var remaining: int;
  var current: tRecord;

  start state Init {
    entry (setup: (coordinator: Coordinator, writes: int, first: int)) {
      coordinator = setup.coordinator;
      remaining = setup.writes;
      current = (key = "k", value = 0, transaction = setup.first);
      goto Writing;
    }
  }

  state Writing {
    entry {
      if (remaining == 0) {
        goto Done;
      }
      remaining = remaining - 1;
      current.transaction = current.transaction + 1;
      current.value = choose(10);
      send coordinator, eWriteRequest, (client = this, record = current);
    }
    on eWriteResponse do (response: (transaction: int, status: tStatus)) {
      assert response.transaction == current.transaction;
      if (response.status == SUCCESS) {
        goto Reading;
      }
      goto Writing;
    }
  }

  state Reading {
    entry {
      send coordinator, eReadRequest, (client = this, key = current.key);
    }
    on eReadResponse do (response: (key: string, value: int, status: tStatus)) {
      assert response.key == current.key, format("asked for {0}, got {1}", current, response);
      goto Writing;
    }
  }

  state Done {
    entry {
      raise halt;
    }
  }
}

module TwoPhase = union { Coordinator, Participant }, { Timer };
module Clients = { Client };
