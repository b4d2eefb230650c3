// The bank: asks its database for the balance, decides, and answers. One request at a time; the
// others wait.

// Seeded bugs.
param readsAhead: bool;
param forgetsWhenBusy: bool;

machine Server {
  var database: Database;
  var pending: map[int, tWithdraw];

  start state Opening {
    entry (balances: map[int, int]) {
      database = new Database(balances);
      goto Free;
    }
  }

  state Free {
    on eWithdraw do (request: tWithdraw) {
      read(request);
      if (forgetsWhenBusy) {
        goto Forgetful;
      } else if (!readsAhead) {
        goto Busy;
      }
    }

    on eBalance do decide;
  }

  state Busy {
    on eBalance do decide;
    defer eWithdraw;
  }

  state Forgetful {
    on eBalance do decide;
    ignore eWithdraw;
  }

  fun read(request: tWithdraw) {
    pending[request.request] = request;
    send database, eRead, (server = this, account = request.account, request = request.request);
  }

  fun decide(answer: (account: int, balance: int, request: int)) {
    var request: tWithdraw;
    var status: tStatus;
    var balance: int;

    request = pending[answer.request];
    pending -= (answer.request);
    balance = answer.balance;
    status = REFUSED;
    if (balance - request.amount >= minimum()) {
      balance = balance - request.amount;
      status = WITHDRAWN;
      send database, eUpdate, (account = request.account, balance = balance);
    }
    send request.client, eAnswer, (
      status = status,
      account = request.account,
      balance = balance,
      request = request.request
    );
    goto Free;
  }
}

// Keeps the accounts.
machine Database {
  var balances: map[int, int];

  start state Open {
    entry (initial: map[int, int]) {
      balances = initial;
    }

    on eRead do (query: (server: Server, account: int, request: int)) {
      assert query.account in balances, format("there is no account {0}", query.account);
      send query.server, eBalance, (
        account = query.account,
        balance = balances[query.account],
        request = query.request
      );
    }

    on eUpdate do (update: (account: int, balance: int)) {
      balances[update.account] = update.balance;
    }
  }
}

module Bank = { Server, Database };
