// Checks withdrawals against the balances of its database; ten always stay on an account.
machine BankServer {
  var database: Database;

  start state Init {
    entry (balances: map[int, int]) {
      database = new Database((server = this, balances = balances));
      goto Serving;
    }
    defer eWithdraw;
  }

  state Serving {
    on eWithdraw do (request: tWithdraw) {
      var balance: int;
      var status: tStatus;
      balance = readBalance(request.account);
      if (balance - request.amount >= 10) {
        status = WITHDRAW_SUCCESS;
        balance = balance - request.amount;
        send database, eUpdateQuery, (account = request.account, balance = balance);
      } else {
        status = WITHDRAW_ERROR;
      }
      send request.source, eAnswer, (
        status = status,
        account = request.account,
        balance = balance,
        request = request.request
      );
    }
  }

  fun readBalance(account: int): int {
    var current: int;
    send database, eReadQuery, (account = account,);
    receive {
      case eReadQueryResponse: (answer: (account: int, balance: int)) {
        assert answer.account == account;
        current = answer.balance;
      }
    }
    return current;
  }
}

machine Database {
  var server: BankServer;
  var balances: map[int, int];

  start state Init {
    entry (setup: (server: BankServer, balances: map[int, int])) {
      server = setup.server;
      balances = setup.balances;
    }
    on eUpdateQuery do (update: (account: int, balance: int)) {
      assert update.account in balances, "update of an unknown account";
      balances[update.account] = update.balance;
    }
    on eReadQuery do (query: (account: int)) {
      assert query.account in balances, "query of an unknown account";
      send server, eReadQueryResponse, (account = query.account, balance = balances[query.account]);
    }
  }
}

module Bank = { BankServer, Database };
