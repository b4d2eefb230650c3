// A customer: withdraws random amounts until nothing can be withdrawn any more, or patience ends.

type tCustomer = (bank: Server, account: int, balance: int, number: int);

machine Client {
  var bank: Server;
  var account: int;
  var balance: int;
  var request: int;
  var patience: int;

  start state Entering {
    entry (customer: tCustomer) {
      bank = customer.bank;
      account = customer.account;
      balance = customer.balance;
      request = 100 * customer.number;
      patience = 4;
      goto Withdrawing;
    }
  }

  state Withdrawing {
    entry {
      if (balance <= minimum() || patience == 0) {
        goto Satisfied;
      }
      patience = patience - 1;
      request = request + 1;
      send bank, eWithdraw, (
        client = this,
        account = account,
        amount = choose(balance) + 1,
        request = request
      );
    }

    on eAnswer do (answer: tAnswer) {
      assert answer.request == request, format("asked {0}, got {1}", request, answer);
      assert answer.balance <= balance, format("had {0}, got {1}", balance, answer);
      balance = answer.balance;
      goto Withdrawing;
    }
  }

  state Satisfied { }
}

module Customers = { Client };
