// Sells seats, one request at a time: whoever was offered a seat decides before the next offer.

// Bugs; only tests switch them on. The office offers a seat while another client decides about it,
// or does not keep the requests that come in meanwhile.
param offersTwice: bool;
param forgetsRequests: bool;

machine Office {
  var seats: int;

  start state Opening {
    entry (count: int) {
      seats = count;
      goto Selling;
    }
  }

  state Selling {
    on eReserve do (client: Client) {
      if (seats == 0) {
        send client, eSoldOut;
        return;
      }
      send client, eOffer, seats;
      if (forgetsRequests) {
        goto Forgetful;
      } else if (!offersTwice) {
        goto Waiting;
      }
    }

    on eDecide do decide;
  }

  state Waiting {
    on eDecide do decide;
    defer eReserve;
  }

  state Forgetful {
    on eDecide do decide;
    ignore eReserve;
  }

  fun decide(decision: (seat: int, isTaken: bool)) {
    if (decision.isTaken) {
      seats = decision.seat - 1;
    }
    goto Selling;
  }
}

module Sales = { Office };
