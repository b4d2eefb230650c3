// A timer that may fire at any moment after it was started, or never before it is cancelled.
event eStartTimer;
event eCancelTimer;
event eTimeOut;
event eElapsed;

machine Timer {
  var client: machine;

  start state Init {
    entry (owner: machine) {
      client = owner;
      goto Idle;
    }
    defer eStartTimer, eCancelTimer;
  }

  state Idle {
    on eStartTimer goto Running;
    ignore eCancelTimer, eElapsed;
  }

  state Running {
    entry {
      send this, eElapsed;
    }
    on eElapsed do {
      if ($) {
        send client, eTimeOut;
        goto Idle;
      }
      send this, eElapsed;
    }
    on eCancelTimer goto Idle;
    ignore eStartTimer;
  }
}

fun createTimer(owner: machine): Timer {
  return new Timer(owner);
}
