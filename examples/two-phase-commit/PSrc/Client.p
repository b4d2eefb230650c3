// Writes some values one after the other. With `readsBack` it reads each value that was committed;
// with `expectsOwn` it believes that it must find what it has written.

param readsBack: bool;
param expectsOwn: bool;

machine Client {
  var coordinator: Coordinator;
  var remaining: int;
  var current: tTransaction;

  start state Init {
    entry (setup: (coordinator: Coordinator, number: int, writes: int)) {
      coordinator = setup.coordinator;
      remaining = setup.writes;
      current.number = 100 * setup.number;
      goto Writing;
    }
  }

  state Writing {
    entry {
      if (remaining == 0) {
        goto Finished;
      }
      remaining = remaining - 1;
      current = (number = current.number + 1, key = choose(2), value = current.number + 1);
      send coordinator, eWrite, (client = this, transaction = current);
    }

    on eWriteResponse do (response: tWriteResponse) {
      if (response.status == SUCCESS && readsBack) {
        readBack();
      }
      goto Writing;
    }
  }

  state Finished { }

  fun readBack() {
    send coordinator, eRead, (client = this, key = current.key);
    receive {
      case eReadResponse: (response: tReadResponse) {
        assert !expectsOwn || (response.isFound && response.value == current.value),
            format("wrote {0}, read {1}", current, response);
      }
    }
  }
}

module TwoPhase = union { Coordinator, Participant }, Timers;

module Clients = { Client };
