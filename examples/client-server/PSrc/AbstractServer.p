// A bank without a database, to check clients against: all that they can see, and no more. It is
// meant to behave as the bank does, but it has a mistake.
machine AbstractServer {
  var balances: map[int, int];

  start state Open {
    entry (initial: map[int, int]) {
      balances = initial;
    }

    on eWithdraw do (request: tWithdraw) {
      var status: tStatus;

      status = REFUSED;
      // Going down to exactly the minimum is allowed: this should be `>=`.
      if (balances[request.account] - request.amount > minimum()) {
        balances[request.account] = balances[request.account] - request.amount;
        status = WITHDRAWN;
      }
      send request.client, eAnswer, (
        status = status,
        account = request.account,
        balance = balances[request.account],
        request = request.request
      );
    }
  }
}

module AbstractBank = { AbstractServer -> Server };
