// Election safety: at most one leader a term.
spec OneLeaderPerTerm observes eLeads {
  var leaders: map[int, Server];

  start state NoLeader {
    on eLeads goto Led with add;
  }

  state Led {
    on eLeads do add;
  }

  fun add(news: (server: Server, term: int, log: seq[tEntry])) {
    if (news.term in leaders) {
      assert leaders[news.term] == news.server,
          format("{0} and {1} lead in term {2}", leaders[news.term], news.server, news.term);
    }
    leaders[news.term] = news.server;
  }
}

// Leader completeness: who leads has all that was committed in earlier terms.
spec LeaderCompleteness observes eLeads, eExecuted {
  // By position, and the latest term in which it can have been committed.
  var commands: map[int, tCommand];
  var terms: map[int, int];

  start state NothingExecuted {
    on eExecuted goto Watching with add;
    ignore eLeads;
  }

  state Watching {
    on eExecuted do add;

    on eLeads do (news: (server: Server, term: int, log: seq[tEntry])) {
      var index: int;

      foreach (index in keys(commands)) {
        if (terms[index] < news.term) {
          assert sizeof(news.log) >= index && news.log[index - 1].command == commands[index],
              format("{0} leads in term {1} without entry {2}", news.server, news.term, index);
        }
      }
    }
  }

  fun add(news: (server: Server, term: int, index: int, command: tCommand)) {
    if (!(news.index in commands)) {
      commands[news.index] = news.command;
      terms[news.index] = news.term;
    } else if (terms[news.index] > news.term) {
      terms[news.index] = news.term;
    }
  }
}
