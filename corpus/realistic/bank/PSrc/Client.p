machine Client {
  var server: BankServer;
  var account: int;
  var balance: int;
  var nextRequest: int;

  start state Init {
    entry (setup: (server: BankServer, account: int, balance: int)) {
      server = setup.server;
      account = setup.account;
      balance = setup.balance;
      nextRequest = account * 100 + 1;
      goto Withdrawing;
    }
  }

  state Withdrawing {
    entry {
      if (balance <= 10) {
        goto Broke;
      }
      send server, eWithdraw, (
        source = this,
        account = account,
        amount = choose(balance) + 1,
        request = nextRequest
      );
      nextRequest = nextRequest + 1;
    }
    on eAnswer do (answer: tAnswer) {
      balance = answer.balance;
      if (answer.status == WITHDRAW_SUCCESS) {
        print format("withdrawal {0} succeeded, {1} left", answer.request, balance);
      }
      goto Withdrawing;
    }
  }

  state Broke {
    entry {
      assert balance == 10, format("ten must stay, not {0}", balance);
    }
  }
}

module Customers = { Client };
