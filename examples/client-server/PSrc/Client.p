// A customer: withdraws random amounts until the bank refuses once.

machine Client {
  var bank: Server;
  var account: int;
  var balance: int;
  var nextRequest: int;

  start state Begin {
    entry (setup: (bank: Server, account: int, balance: int)) {
      bank = setup.bank;
      account = setup.account;
      balance = setup.balance;
      goto Withdrawing;
    }
  }

  state Withdrawing {
    entry {
      nextRequest = nextRequest + 1;
      send bank, eWithdraw,
        (source = this, account = account, amount = choose(balance) + 1, requestId = nextRequest);
    }

    on eWithdrawn do (answer: tWithdrawn) {
      assert answer.balance <= balance,
        format("balance grew from {0} to {1}", balance, answer.balance);
      balance = answer.balance;
      if (answer.status == WITHDRAWN && balance > 0) {
        goto Withdrawing;
      }
      goto Satisfied;
    }
  }

  state Satisfied {
    ignore eWithdrawn;
  }
}
