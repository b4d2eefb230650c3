// Links that are worse than `send`, which loses nothing and keeps the order of a sender's messages.
//
// What the functions do is chosen by the checker at every message. A reordering link hands each
// message to a courier of its own, who takes as long as the scheduler likes; specifications see the
// courier's send, so the module of the couriers belongs into the `assert`.

type tMessage = (target: machine, message: event, payload: any);

// Loses the message or sends it.
fun sendLossy(target: machine, message: event, payload: any) {
  if ($) {
    send target, message, payload;
  }
}

// Sends the message once or twice.
fun sendDuplicating(target: machine, message: event, payload: any) {
  send target, message, payload;
  if ($) {
    send target, message, payload;
  }
}

// Sends the message some day; later ones may overtake it.
fun sendReordering(target: machine, message: event, payload: any) {
  new Courier((target = target, message = message, payload = payload));
}

// All three: sends no, one or two copies, each at its own time.
fun sendUnreliably(target: machine, message: event, payload: any) {
  var copies: int;

  copies = choose(3);
  while (copies > 0) {
    sendReordering(target, message, payload);
    copies = copies - 1;
  }
}

// Brings one message.
machine Courier {
  start state Underway {
    entry (letter: tMessage) {
      send letter.target, letter.message, letter.payload;
      raise halt;
    }
  }
}

// How often a link misbehaves at most, so that what is said often enough arrives.
type tLinkFaults = (losses: int, copies: int, reorders: bool);

// What `transmit` sends to a link.
event eTransmit: tMessage;

// A link with a limited number of faults.
machine Link {
  var faults: tLinkFaults;

  start state Open {
    entry (setup: tLinkFaults) {
      faults = setup;
    }

    on eTransmit do (letter: tMessage) {
      if (faults.losses > 0 && $) {
        faults.losses = faults.losses - 1;
        return;
      }
      deliver(letter);
      if (faults.copies > 0 && $) {
        faults.copies = faults.copies - 1;
        deliver(letter);
      }
    }
  }

  fun deliver(letter: tMessage) {
    if (faults.reorders) {
      new Courier(letter);
    } else {
      send letter.target, letter.message, letter.payload;
    }
  }
}

// Makes a link.
fun createLink(faults: tLinkFaults): Link {
  return new Link(faults);
}

// Sends a message over a link.
fun transmit(link: Link, target: machine, message: event, payload: any) {
  send link, eTransmit, (target = target, message = message, payload = payload);
}

module Couriers = { Courier };

module Links = union { Link }, Couriers;
