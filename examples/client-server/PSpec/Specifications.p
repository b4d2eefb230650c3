// Safety: the books are right. A withdrawal takes exactly what was asked for and leaves the minimum;
// a refusal changes nothing, and is given only if there is too little.
spec BooksBalance observes eOpenBooks, eWithdraw, eAnswer {
  var balances: map[int, int];
  var amounts: map[int, int];

  start state Closed {
    on eOpenBooks goto Open with (initial: map[int, int]) {
      balances = initial;
    }
  }

  state Open {
    on eWithdraw do (request: tWithdraw) {
      amounts[request.request] = request.amount;
    }

    on eAnswer do (answer: tAnswer) {
      var balance: int;

      assert answer.request in amounts, format("nobody has asked for {0}", answer);
      balance = balances[answer.account];
      if (answer.status == WITHDRAWN) {
        balance = balance - amounts[answer.request];
        assert balance >= minimum(), format("account {0} falls to {1}", answer.account, balance);
      } else {
        assert balance - amounts[answer.request] < minimum(),
            format("{0} is refused, and {1} are there", amounts[answer.request], balance);
      }
      assert answer.balance == balance,
          format("account {0} holds {1}, not {2}", answer.account, balance, answer.balance);
      balances[answer.account] = balance;
      amounts -= (answer.request);
    }
  }
}

// Liveness: every request is answered in the end.
spec EveryRequestIsAnswered observes eWithdraw, eAnswer {
  var pending: set[int];

  start state Quiet {
    on eWithdraw goto Waiting with add;
  }

  hot state Waiting {
    on eWithdraw do add;

    on eAnswer do (answer: tAnswer) {
      pending -= (answer.request);
      if (sizeof(pending) == 0) {
        goto AllAnswered;
      }
    }
  }

  cold state AllAnswered {
    on eWithdraw goto Waiting with add;
    // What is asked twice is answered twice.
    ignore eAnswer;
  }

  fun add(request: tWithdraw) {
    pending += (request.request);
  }
}
