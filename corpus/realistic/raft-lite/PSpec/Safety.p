// One leader a term, and committed entries never change.
spec OneLeaderPerTerm observes eBecameLeader {
  var leaders: map[int, Replica];

  start state Watching {
    on eBecameLeader do (news: (replica: Replica, term: int)) {
      if (news.term in leaders) {
        assert leaders[news.term] == news.replica, format("two leaders in term {0}", news.term);
      }
      leaders[news.term] = news.replica;
    }
  }
}

spec CommittedStays observes eCommitted {
  var entries: map[int, tEntry];

  start state Watching {
    on eCommitted do (news: (index: int, entry_: tEntry)) {
      if (news.index in entries) {
        assert entries[news.index] == news.entry_, format("entry {0} changed", news.index);
      }
      entries[news.index] = news.entry_;
    }
  }
}

// Liveness, as long as there are timeouts: somebody leads some day.
spec SomebodyLeads observes eElectionTimeout, eBecameLeader {
  start state Quiet {
    on eElectionTimeout goto Electing;
    ignore eBecameLeader;
  }
  hot state Electing {
    on eBecameLeader goto Led;
    ignore eElectionTimeout;
  }
  cold state Led {
    ignore eElectionTimeout, eBecameLeader;
  }
}
