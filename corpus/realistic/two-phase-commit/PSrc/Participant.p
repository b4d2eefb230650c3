// Stores records; votes against keys that are locked by another transaction.
machine Participant {
  var store: map[string, int];
  var prepared: map[int, tRecord];

  start state Serving {
    on ePrepareRequest do (request: (coordinator: Coordinator, record: tRecord)) {
      var status: tStatus;
      status = ABORTED;
      if (!isLocked(request.record.key) && $) {
        prepared[request.record.transaction] = request.record;
        status = SUCCESS;
      }
      send request.coordinator, ePrepareResponse, (
        participant = this,
        transaction = request.record.transaction,
        status = status
      );
    }
    on eCommit do (transaction: int) {
      var record: tRecord;
      assert transaction in prepared, format("commit of unknown transaction {0}", transaction);
      record = prepared[transaction];
      store[record.key] = record.value;
      prepared -= transaction;
    }
    on eAbort do (transaction: int) {
      if (transaction in prepared) {
        prepared -= transaction;
      }
    }
    on eReadRequest do (request: (client: Client, key: string)) {
      if (request.key in store) {
        send request.client, eReadResponse, (
          key = request.key,
          value = store[request.key],
          status = SUCCESS
        );
      } else {
        send request.client, eReadResponse, (key = request.key, value = -1, status = ABORTED);
      }
    }
  }

  fun isLocked(key: string): bool {
    var record: tRecord;
    foreach (record in values(prepared)) {
      if (record.key == key) {
        return true;
      }
    }
    return false;
  }
}
