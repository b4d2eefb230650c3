// Takes items, and acknowledges what it has. It may crash and come back: what it wrote to disk is
// there, but what was sent to it meanwhile is lost.

// A bug; only a test switches it on: an item that comes twice is delivered twice.
param deliversCopies: bool;

machine Receiver {
  var link: Link;
  // On disk: the number of the last item.
  var last: int;

  start state Init {
    entry (faults: tLinkFaults) {
      link = createLink(faults);
      goto Up;
    }

    defer eItem, eCrash, eRestart;
  }

  state Up {
    on eItem do (item: tItem) {
      if (item.number > last || deliversCopies) {
        last = item.number;
        announce eDelivered, last;
      }
      transmit(link, item.sender, eAcknowledge, item.number);
    }

    on eCrash goto Down;
  }

  state Down {
    on eRestart goto Up;
    ignore eItem;
  }
}

module Endpoints = { Sender, Receiver };
