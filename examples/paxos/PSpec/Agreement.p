// Safety: only one value is ever taught.
spec OneValueTaught observes eTeach {
  var taught: int;

  start state NothingTaught {
    on eTeach goto Taught with (value: int) {
      taught = value;
    }
  }

  state Taught {
    on eTeach do (value: int) {
      assert value == taught, format("{0} was taught, and now {1}", taught, value);
    }
  }
}

// Safety, one step deeper: a majority accepts only one value, whether anybody is told or not.
spec OneValueChosen observes eAcceptors, eAccepted {
  var acceptors: int;
  var voters: map[tProposal, set[Acceptor]];
  var isChosen: bool;
  var chosen: int;

  start state Init {
    on eAcceptors goto Watching with (count: int) {
      acceptors = count;
    }
  }

  state Watching {
    on eAccepted do (vote: tAccepted) {
      if (!(vote.proposal in voters)) {
        voters[vote.proposal] = default(set[Acceptor]);
      }
      voters[vote.proposal] += (vote.acceptor);
      if (2 * sizeof(voters[vote.proposal]) > acceptors) {
        assert !isChosen || chosen == vote.proposal.value,
            format("{0} was chosen, and now {1}", chosen, vote.proposal);
        isChosen = true;
        chosen = vote.proposal.value;
      }
    }
  }
}

// Safety: an acceptor accepts nothing that it has promised to ignore. Links may not reorder what an
// acceptor says when this is checked.
spec PromisesAreKept observes ePromise, eAccepted {
  var promises: map[Acceptor, int];

  start state NoPromises {
    on ePromise goto Promised with add;
  }

  state Promised {
    on ePromise do add;

    on eAccepted do (vote: tAccepted) {
      assert promises[vote.acceptor] <= vote.proposal.ballot,
          format("{0} accepts {1}, but has promised {2}", vote.acceptor, vote.proposal, promises);
    }
  }

  fun add(promise: tPromise) {
    promises[promise.acceptor] = promise.ballot;
  }
}
