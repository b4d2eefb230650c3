// A bank with few enough states to see them all: `p check -tc Small --exhaustive` proves it, and finds a
// shortest way to everything that is wrong.

// Asks for more than there is, is refused, and asks the same again, for ever; also when another
// customer leaves, in case that the bank has forgotten the request in the meantime.
machine Insistent {
  var bank: Server;

  start state Asking {
    entry (server: Server) {
      bank = server;
      ask();
    }

    on eAnswer do ask;
    on eLeft do ask;
  }

  fun ask() {
    send bank, eWithdraw, (client = this, account = 1, amount = minimum() + 2, request = 200);
  }
}

// Withdraws once, and leaves.
machine Visitor {
  var other: Insistent;

  start state Waiting {
    entry (setup: (bank: Server, other: Insistent)) {
      other = setup.other;
      send setup.bank, eWithdraw, (client = this, account = 1, amount = 1, request = 100);
    }

    on eAnswer do {
      send other, eLeft;
      raise halt;
    }
  }
}

event eLeft;

// A visitor comes to a bank where somebody asks again and again.
machine Crowd {
  start state Init {
    entry {
      var balances: map[int, int];
      var bank: Server;

      balances[1] = minimum() + 1;
      bank = new Server(balances);
      new Visitor((bank = bank, other = new Insistent(bank)));
    }
  }
}

module Endless = union { Crowd, Insistent, Visitor }, Bank;

test Small [main=PoorCouple]:
  assert BooksBalance, EveryRequestIsAnswered in (union { PoorCouple }, Bank, Customers);

// Not for BooksBalance, as two requests with one number may be on their way.
test SmallForEver [main=Crowd]: assert EveryRequestIsAnswered in Endless;

// The abstract server refuses to go down to exactly ten.
test SmallAbstractServer [main=PoorCouple]:
  assert BooksBalance, EveryRequestIsAnswered in (union { PoorCouple }, AbstractBank, Customers);

// Seeded bugs.

test param (readsAhead in [true]) SmallReadsAhead [main=PoorCouple]:
  assert BooksBalance, EveryRequestIsAnswered in (union { PoorCouple }, Bank, Customers);

test param (forgetsWhenBusy in [true]) SmallForgetsWhenBusy [main=Crowd]:
  assert EveryRequestIsAnswered in Endless;
