// No seat is taken by two clients (safety).
spec SeatsAreSoldOnce observes eDecide {
  var sold: set[int];

  start state Watching {
    on eDecide do (decision: (seat: int, isTaken: bool)) {
      if (decision.isTaken) {
        assert !(decision.seat in sold), format("seat {0} is sold twice", decision.seat);
        sold += (decision.seat);
      }
    }
  }
}

// Every request is answered in the end (liveness): the state `Waiting` is hot, so an execution must
// not stay there for ever.
spec EveryRequestIsAnswered observes eReserve, eOffer, eSoldOut {
  var open: int;

  start state Quiet {
    on eReserve goto Waiting with {
      open = 1;
    }
  }

  hot state Waiting {
    on eReserve do {
      open = open + 1;
    }

    on eOffer, eSoldOut do {
      open = open - 1;
      if (open == 0) {
        goto Quiet;
      }
    }
  }
}
