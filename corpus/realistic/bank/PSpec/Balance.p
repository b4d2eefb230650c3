// Safety: answers agree with the withdrawals so far, and only justified ones are refused.
spec BankBalanceIsAlwaysCorrect observes eWithdraw, eAnswer, eSpecInitBalances {
  var balances: map[int, int];
  var pending: map[int, tWithdraw];

  start state Init {
    on eSpecInitBalances goto Checking with (initial: map[int, int]) {
      balances = initial;
    }
    ignore eWithdraw, eAnswer;
  }

  state Checking {
    on eWithdraw do (request: tWithdraw) {
      assert request.account in balances,
          format("unknown account {0} among {1}", request.account, keys(balances));
      pending[request.request] = request;
    }
    on eAnswer do (answer: tAnswer) {
      var expected: int;
      assert answer.request in pending, format("answer to unknown request {0}", answer.request);
      expected = balances[answer.account] - pending[answer.request].amount;
      if (answer.status == WITHDRAW_SUCCESS) {
        assert answer.balance == expected && expected >= 10;
        balances[answer.account] = answer.balance;
      } else {
        assert expected < 10, "refused although there was enough";
        assert answer.balance == balances[answer.account];
      }
      pending -= (answer.request);
    }
    ignore eSpecInitBalances;
  }
}

event eSpecInitBalances: map[int, int];

// Liveness: every withdrawal is answered.
spec GuaranteedProgress observes eWithdraw, eAnswer {
  var open: set[int];

  start state Idle {
    on eWithdraw goto Waiting with (request: tWithdraw) {
      open += (request.request);
    }
  }

  hot state Waiting {
    on eWithdraw do (request: tWithdraw) {
      open += (request.request);
    }
    on eAnswer do (answer: tAnswer) {
      assert answer.request in open;
      open -= (answer.request);
      if (sizeof(open) == 0) {
        goto Idle;
      }
    }
  }
}
