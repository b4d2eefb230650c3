// Log matching: logs that have an entry of the same term at a position are the same up to there.
spec LogMatching observes eLog {
  var logs: map[Server, seq[tEntry]];

  start state NoLogs {
    on eLog goto Watching with compare;
  }

  state Watching {
    on eLog do compare;
  }

  fun compare(news: (server: Server, log: seq[tEntry])) {
    var other: Server;

    logs[news.server] = news.log;
    foreach (other in keys(logs)) {
      assert doMatch(logs[other], news.log),
          format("{0} has {1}, {2} has {3}", other, logs[other], news.server, news.log);
    }
  }

  fun doMatch(left: seq[tEntry], right: seq[tEntry]): bool {
    var at: int;
    var differs: bool;

    while (at < sizeof(left) && at < sizeof(right)) {
      if (left[at] != right[at]) {
        differs = true;
      }
      if (differs && left[at].term == right[at].term) {
        return false;
      }
      at = at + 1;
    }
    return true;
  }
}

// State-machine safety: no two servers execute different commands at a position.
spec SameCommands observes eExecuted {
  var commands: map[int, tCommand];

  start state NothingExecuted {
    on eExecuted goto Watching with compare;
  }

  state Watching {
    on eExecuted do compare;
  }

  fun compare(news: (server: Server, term: int, index: int, command: tCommand)) {
    if (news.index in commands) {
      assert commands[news.index] == news.command,
          format("{0} executes {1}, and not {2}", news.server, news, commands[news.index]);
    }
    commands[news.index] = news.command;
  }
}
