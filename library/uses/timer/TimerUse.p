// A caller that rings until somebody answers or its timer fires, whatever comes first.

// Whether the caller forgets that a timeout may be on its way when the timer is cancelled.
param expectsNoLateTimeout: bool;

event eRing: Caller;
event ePickUp;

machine Caller {
  var timer: Timer;

  start state Ringing {
    entry {
      timer = createTimer(this);
      send new Callee(), eRing, this;
      startTimer(timer);
    }

    on ePickUp goto Talking;
    on eTimeOut goto HungUp;
  }

  state Talking {
    entry { cancelTimer(timer); }

    on eTimeOut do {
      assert !expectsNoLateTimeout, "the timer was cancelled, and fires";
    }
  }

  state HungUp {
    ignore ePickUp;
  }
}

machine Callee {
  start state Asleep {
    on eRing do (caller: Caller) {
      if ($) {
        send caller, ePickUp;
      }
    }
  }
}

// The call ends.
spec CallEnds observes eRing, ePickUp, eTimeOut {
  start state Quiet {
    on eRing goto Ringing;
  }

  hot state Ringing {
    on ePickUp, eTimeOut goto Over;
  }

  cold state Over {
    ignore ePickUp, eTimeOut;
  }
}

module Phones = union { Caller, Callee }, Timers;

test Passes [main=Caller]: assert CallEnds in Phones;

test param (expectsNoLateTimeout in [true]) Fails [main=Caller]: assert CallEnds in Phones;
