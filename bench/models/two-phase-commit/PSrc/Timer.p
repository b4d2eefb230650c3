// Fires at a tick of its choice, unless it is cancelled before.
machine Timer {
  var coordinator: Coordinator;

  start state Resting {
    on eStart do (owner: Coordinator) {
      coordinator = owner;
      send this, eTick;
      goto Running;
    }

    // It has fired already, or was cancelled.
    on eCancel do { }
    on eTick do { }
  }

  state Running {
    on eTick do {
      if ($) {
        send coordinator, eTimeOut;
        goto Resting;
      }
      send this, eTick;
    }

    on eCancel goto Resting;
  }
}
