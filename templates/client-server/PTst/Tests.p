// An office with some seats, and clients who want them.

param seatCount: int;
param clientCount: int;

machine Evening {
  start state Init {
    entry {
      var office: Office;
      var clients: int;

      office = new Office(seatCount);
      while (clients < clientCount) {
        new Client(office);
        clients = clients + 1;
      }
    }
  }
}

module Model = union Sales, { Client, Evening };

test param (seatCount in [1, 2], clientCount in [1, 2, 3]) Sale [main=Evening]:
  assert SeatsAreSoldOnce, EveryRequestIsAnswered in Model;

// A bug to switch on: uncomment this test, and `p check` shows how SeatsAreSoldOnce fails.
// test param (offersTwice in [true], seatCount in [2], clientCount in [2]) OffersTwice [main=Evening]:
//   assert SeatsAreSoldOnce, EveryRequestIsAnswered in Model;

// A bug to switch on: uncomment this test, and `p check` shows how EveryRequestIsAnswered fails.
// test param (forgetsRequests in [true], seatCount in [2], clientCount in [2]) Forgets [main=Evening]:
//   assert SeatsAreSoldOnce, EveryRequestIsAnswered in Model;
