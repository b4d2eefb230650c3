// Keeps a copy of the data. Votes on transactions, and does what is decided. Transactions are
// numbered from 1; 0 is for none.
machine Participant {
  var prepared: int;
  var value: int;

  start state Serving {
    on ePrepare do (proposal: tProposal) {
      var isYes: bool;

      isYes = $;
      if (isYes) {
        prepared = proposal.number;
      }
      send proposal.coordinator, eVote, (number = proposal.number, isYes = isYes);
    }

    on eCommit do (number: int) {
      assert number == prepared, format("{0} is not prepared", number);
      value = number;
      prepared = 0;
    }

    on eAbort do (number: int) {
      prepared = 0;
    }

    on eRead do (reader: Client) { send reader, eValue, value; }
  }
}
