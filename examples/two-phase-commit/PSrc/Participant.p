// Keeps a copy of the data. Votes on transactions, and does what is decided.

// Seeded bug.
param writesEarly: bool;

machine Participant {
  var store: map[int, int];
  var prepared: map[int, tTransaction];

  start state Serving {
    on ePrepare do (request: (coordinator: Coordinator, transaction: tTransaction)) {
      var isYes: bool;

      // Three times out of four there is no reason to refuse.
      isYes = choose(4) > 0;
      if (isYes) {
        prepared[request.transaction.number] = request.transaction;
        if (writesEarly) {
          store[request.transaction.key] = request.transaction.value;
        }
      }
      send request.coordinator, eVote, (
        participant = this,
        number = request.transaction.number,
        isYes = isYes
      );
    }

    on eCommit do (number: int) {
      assert number in prepared,
          format("committing transaction {0}, which is not prepared", number);
      store[prepared[number].key] = prepared[number].value;
      prepared -= (number);
    }

    on eAbort do (number: int) {
      prepared -= (number);
    }

    on eRead do (request: (client: Client, key: int)) {
      var value: int;

      if (request.key in store) {
        value = store[request.key];
      }
      send request.client, eReadResponse, (
        key = request.key,
        value = value,
        isFound = request.key in store
      );
    }
  }
}
