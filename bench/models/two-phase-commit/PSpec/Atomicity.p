// All or nothing. A transaction is committed only if all participants have voted yes, it is not both
// committed and aborted, and the client is told what was decided.

param participantCount: int;
param clientCount: int;

spec Atomicity observes eVote, eCommit, eAbort, eResponse {
  // By the numbers of transactions; nothing is at 0.
  var yes: seq[int];
  var committed: seq[bool];
  var aborted: seq[bool];

  start state Watching {
    entry {
      while (sizeof(yes) <= clientCount) {
        yes += (sizeof(yes), 0);
        committed += (sizeof(committed), false);
        aborted += (sizeof(aborted), false);
      }
    }

    on eVote do (vote: tVote) {
      if (vote.isYes) {
        yes[vote.number] = yes[vote.number] + 1;
      }
    }

    on eCommit do (number: int) {
      assert yes[number] == participantCount, format("{0} is committed with {1}", number, yes);
      assert !aborted[number], format("{0} is aborted and committed", number);
      committed[number] = true;
    }

    on eAbort do (number: int) {
      assert !committed[number], format("{0} is committed and aborted", number);
      aborted[number] = true;
    }

    on eResponse do (response: tResponse) {
      if (response.status == COMMITTED) {
        assert committed[response.number], format("{0} is not committed", response.number);
      } else {
        assert aborted[response.number], format("{0} is not aborted", response.number);
      }
    }
  }
}
