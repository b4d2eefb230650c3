// The bank: keeps the accounts and never lets a balance fall below the minimum.

param minimumBalance: int;

machine Server {
  var balances: map[int, int];

  start state Open {
    entry (initial: map[int, int]) {
      balances = initial;
    }

    on eWithdraw do (request: tWithdraw) {
      var left: int;

      assert request.account in balances,
        format("no account {0} at this bank", request.account);
      left = balances[request.account] - request.amount;
      if (left < minimumBalance) {
        reply(request, REFUSED);
        return;
      }
      balances[request.account] = left;
      reply(request, WITHDRAWN);
    }
  }

  fun reply(request: tWithdraw, status: tStatus) {
    send request.source, eWithdrawn,
      (
        status = status,
        account = request.account,
        balance = balances[request.account],
        requestId = request.requestId
      );
  }
}
