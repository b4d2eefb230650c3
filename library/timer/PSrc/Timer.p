// A timer: once started it fires some day, at any moment, unless it is cancelled before.
//
// There is no clock in a model: "any moment" stands for every delay, short and long ones alike.
// A timeout that was on its way when the timer was cancelled still arrives; owners must expect that.

// The timer has fired. It is stopped now.
event eTimeOut: Timer;

// What owners tell their timers, through the functions below.
event eStartTimer;
event eCancelTimer;

machine Timer {
  var owner: machine;

  start state Created {
    entry (creator: machine) {
      owner = creator;
      goto Stopped;
    }
  }

  state Stopped {
    on eStartTimer goto Running;
    ignore eCancelTimer;
  }

  // The choice is fair: a timer that is not cancelled fires in the end.
  state Running {
    on null do {
      if ($$) {
        send owner, eTimeOut, this;
        goto Stopped;
      }
    }

    on eCancelTimer goto Stopped;
    ignore eStartTimer;
  }
}

// Makes a stopped timer that sends its timeouts to `owner`.
fun createTimer(owner: machine): Timer {
  return new Timer(owner);
}

// Starts a stopped timer; one that runs goes on.
fun startTimer(timer: Timer) {
  send timer, eStartTimer;
}

// Stops a timer. A timeout may already be on its way.
fun cancelTimer(timer: Timer) {
  send timer, eCancelTimer;
}

module Timers = { Timer };
