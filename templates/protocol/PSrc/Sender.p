// Sends numbered items one by one: the next when this one was acknowledged. What is not
// acknowledged in time is sent again.

// A bug; only a test switches it on: nothing is sent again.
param neverRepeats: bool;

machine Sender {
  var receiver: Receiver;
  var link: Link;
  var timer: Timer;
  var count: int;
  var number: int;

  start state Init {
    entry (setup: (receiver: Receiver, faults: tLinkFaults, count: int)) {
      receiver = setup.receiver;
      count = setup.count;
      link = createLink(setup.faults);
      timer = createTimer(this);
      goto NextItem;
    }
  }

  state NextItem {
    entry {
      if (number == count) {
        goto Done;
      }
      number = number + 1;
      announce eSubmitted, number;
      goto Sending;
    }
  }

  state Sending {
    entry {
      transmit(link, receiver, eItem, (sender = this, number = number));
      startTimer(timer);
    }

    on eAcknowledge do (acknowledged: int) {
      // It may be a late one, of the item before.
      if (acknowledged == number) {
        cancelTimer(timer);
        goto NextItem;
      }
    }

    on eTimeOut do {
      if (!neverRepeats) {
        goto Sending;
      }
    }
  }

  // A timer that was cancelled may have fired before.
  state Done {
    ignore eAcknowledge, eTimeOut;
  }
}
