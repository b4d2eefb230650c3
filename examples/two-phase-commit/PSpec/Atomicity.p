// Safety: all or nothing. A transaction is committed only if all participants have voted yes, it is
// refused only if one has voted no, and everybody is told the same.
spec Atomicity observes eParticipants, eVote, eCommit, eAbort, eWriteResponse {
  var participants: set[Participant];
  var yes: map[int, set[Participant]];
  var no: set[int];
  var committed: set[int];
  var aborted: set[int];

  start state Init {
    on eParticipants goto Watching with (members: set[Participant]) {
      participants = members;
    }
  }

  state Watching {
    on eVote do (vote: tVote) {
      if (!(vote.number in yes)) {
        yes[vote.number] = default(set[Participant]);
      }
      if (vote.isYes) {
        yes[vote.number] += (vote.participant);
      } else {
        no += (vote.number);
      }
    }

    on eCommit do (number: int) {
      assert number in yes && yes[number] == participants,
          format("transaction {0} is committed with the votes {1}", number, yes);
      assert !(number in aborted), format("transaction {0} is aborted and committed", number);
      committed += (number);
    }

    on eAbort do (number: int) {
      assert !(number in committed), format("transaction {0} is committed and aborted", number);
      aborted += (number);
    }

    on eWriteResponse do (response: tWriteResponse) {
      if (response.status == SUCCESS) {
        assert response.number in committed, format("{0} is not committed", response.number);
      } else {
        assert response.number in aborted, format("{0} is not aborted", response.number);
      }
      if (response.status == ABORTED) {
        assert response.number in no, format("nobody has refused {0}", response.number);
      }
    }
  }
}

// Safety: what is read was committed, or at least somebody decided so.
spec ReadsAreCommitted observes eWrite, eCommit, eReadResponse {
  var written: map[int, tTransaction];
  var committed: set[(key: int, value: int)];

  start state Init {
    on eWrite goto Watching with add;
  }

  state Watching {
    on eWrite do add;

    on eCommit do (number: int) {
      committed += ((key = written[number].key, value = written[number].value));
    }

    on eReadResponse do (response: tReadResponse) {
      if (response.isFound) {
        assert (key = response.key, value = response.value) in committed,
            format("{0} was read, but never committed", response);
      }
    }
  }

  fun add(request: (client: Client, transaction: tTransaction)) {
    written[request.transaction.number] = request.transaction;
  }
}
