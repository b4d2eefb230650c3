// Safety: the bank's books are right. Every answer agrees with the withdrawals answered before.
spec BooksBalance observes eStartBooks, eWithdraw, eWithdrawn {
  var balances: map[int, int];
  var amounts: map[(int, int), int];

  start state Init {
    on eStartBooks goto Watching with (initial: map[int, int]) {
      balances = initial;
    }
  }

  state Watching {
    on eWithdraw do (request: tWithdraw) {
      amounts[(request.account, request.requestId)] = request.amount;
    }

    on eWithdrawn do (answer: tWithdrawn) {
      var expected: int;

      expected = balances[answer.account];
      if (answer.status == WITHDRAWN) {
        expected = expected - amounts[(answer.account, answer.requestId)];
      }
      assert answer.balance == expected,
        format("account {0}: expected {1}, got {2}", answer.account, expected, answer.balance);
      assert answer.balance >= minimumBalance,
        format("account {0} fell to {1}", answer.account, answer.balance);
      balances[answer.account] = answer.balance;
    }
  }
}

// Liveness: every withdrawal is answered in the end.
spec EveryRequestIsAnswered observes eWithdraw, eWithdrawn {
  var pending: set[(int, int)];

  start state Idle {
    on eWithdraw goto Waiting with (request: tWithdraw) {
      pending += ((request.account, request.requestId));
    }
  }

  hot state Waiting {
    on eWithdraw do (request: tWithdraw) {
      pending += ((request.account, request.requestId));
    }

    on eWithdrawn do (answer: tWithdrawn) {
      pending -= ((answer.account, answer.requestId));
      if (sizeof(pending) == 0) {
        goto AllAnswered;
      }
    }
  }

  cold state AllAnswered {
    on eWithdraw goto Waiting with (request: tWithdraw) {
      pending += ((request.account, request.requestId));
    }
  }
}

event eStartBooks: map[int, int];
