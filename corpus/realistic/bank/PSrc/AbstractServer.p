// Stands in for the server and its database: answers as it likes within the rules.
machine AbstractBankServer {
  var balances: map[int, int];

  start state Serving {
    entry (initial: map[int, int]) {
      balances = initial;
    }
    on eWithdraw do (request: tWithdraw) {
      var status: tStatus;
      status = WITHDRAW_ERROR;
      if (balances[request.account] - request.amount >= 10) {
        status = WITHDRAW_SUCCESS;
        balances[request.account] = balances[request.account] - request.amount;
      }
      send request.source, eAnswer, (
        status = status,
        account = request.account,
        balance = balances[request.account],
        request = request.request
      );
    }
  }
}

module AbstractBank = { AbstractBankServer -> BankServer };
