// Asks for one seat, and decides when it is offered one.

machine Client {
  var office: Office;

  start state Asking {
    entry (theOffice: Office) {
      office = theOffice;
      send office, eReserve, this;
    }

    on eOffer do (seat: int) {
      send office, eDecide, (seat = seat, isTaken = choose(4) > 0);
      goto Done;
    }

    on eSoldOut goto Done;
  }

  state Done { }
}
