event eRingSize: int;

// Safety: the process with the greatest identity, and no other, is elected.
spec GreatestWins observes eToken, eElected {
  var greatest: int;

  start state Watching {
    on eToken do (token: tToken) {
      if (token.id > greatest) {
        greatest = token.id;
      }
    }
    on eElected do (result: (leader: Process, id: int)) {
      assert result.id == greatest, format("{0} was elected, not {1}", result.id, greatest);
    }
  }
}

// Liveness: an election that began ends.
spec SomebodyWins observes eRingSize, eElected {
  start state Before {
    on eRingSize do (size: int) {
      if (size > 0) {
        goto Open;
      }
    }
    ignore eElected;
  }
  hot state Open {
    on eElected goto Over;
    ignore eRingSize;
  }
  cold state Over {
    ignore eElected, eRingSize;
  }
}
