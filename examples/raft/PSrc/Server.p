// A server: follows, asks for votes or leads. Its timer ticks; when it has heard nothing of a leader
// for a number of ticks it asks for votes itself. Whoever is not answered waits longer each time, so
// that slow servers are not buried in messages.

// Whether servers ask for votes early, or at the first tick. That is safe, but little gets done.
param isHasty: bool;
param isRash: bool;

// Seeded bugs.
param votesTwice: bool;
param votesForAnyLog: bool;
param trustsPrevious: bool;
param commitsAtOnce: bool;
param executesTwice: bool;
param neverBacksUp: bool;

machine Server {
  // On disk.
  var term: int;
  var votedFor: machine;
  var log: seq[tEntry];
  // In memory.
  var others: set[Server];
  var timer: Timer;
  var silence: int;
  var committed: int;
  var executed: int;
  var register: int;
  var answers: map[(machine, int), int];
  var isLeading: bool;
  var votes: set[Server];
  var matched: map[Server, int];
  var unanswered: map[Server, int];
  var next: map[Server, int];

  start state Init {
    defer eVoteRequest, eVote, eAppend, eAppended, eCommand, eCrash, eRestart, eStop;

    on eMembers goto Follower with (members: set[Server]) {
      others = members;
      others -= (this);
      timer = createTimer(this);
      startTimer(timer);
    }
  }

  state Follower {
    on eTimeOut do tick;
    on eVoteRequest do considerVote;
    on eAppend do considerAppend;
    on eCrash goto Down;
    on eStop goto Stopped;
    on eCommand do refuse;
    ignore eVote, eAppended;
  }

  state Candidate {
    entry {
      var other: Server;

      term = term + 1;
      votedFor = this;
      votes = default(set[Server]);
      votes += (this);
      if (isMajority(1)) {
        goto Leader;
      }
      foreach (other in others) {
        send other, eVoteRequest, (
          candidate = this,
          term = term,
          lastTerm = termAt(sizeof(log)),
          length = sizeof(log)
        );
      }
    }

    on eVote do (vote: tVote) {
      follow(vote.term);
      if (vote.term == term && vote.isGranted) {
        votes += (vote.server);
        if (isMajority(sizeof(votes))) {
          goto Leader;
        }
      }
    }

    on eTimeOut do tick;
    on eVoteRequest do considerVote;
    on eAppend do considerAppend;
    on eCrash goto Down;
    on eStop goto Stopped;
    on eCommand do refuse;
    ignore eAppended;
  }

  state Leader {
    entry {
      var other: Server;

      isLeading = true;
      announce eLeads, (server = this, term = term, log = log);
      foreach (other in others) {
        next[other] = sizeof(log);
        matched[other] = 0;
        unanswered[other] = 0;
      }
      append(default(tCommand));
      replicate();
    }

    on eCommand do (command: tCommand) {
      if (!executesTwice && isInLog(command)) {
        answer(command);
        return;
      }
      append(command);
      replicate();
    }

    on eAppended do (reply: tAppended) {
      follow(reply.term);
      if (reply.term != term) {
        return;
      }
      unanswered[reply.server] = 0;
      if (!reply.isOk) {
        if (next[reply.server] > 0 && !neverBacksUp) {
          next[reply.server] = next[reply.server] - 1;
          replicateTo(reply.server);
        }
        return;
      }
      if (reply.matched > matched[reply.server]) {
        matched[reply.server] = reply.matched;
        next[reply.server] = reply.matched;
        commit();
      }
    }

    on eTimeOut do {
      var other: Server;

      startTimer(timer);
      foreach (other in others) {
        unanswered[other] = unanswered[other] + 1;
        if (isPowerOfTwo(unanswered[other])) {
          replicateTo(other);
        }
      }
    }

    on eVoteRequest do considerVote;
    on eAppend do considerAppend;
    on eCrash goto Down;
    on eStop goto Stopped;
    ignore eVote;
    exit { isLeading = false; }
  }

  // What was in memory is gone.
  state Down {
    on eRestart do (disk: (hasDisk: bool)) {
      silence = 0;
      committed = 0;
      executed = 0;
      register = 0;
      answers = default(map[(machine, int), int]);
      if (!disk.hasDisk) {
        term = 0;
        votedFor = null;
        log = default(seq[tEntry]);
      }
      startTimer(timer);
      goto Follower;
    }

    on eStop goto Stopped;
    on eCommand do refuse;
    ignore eVoteRequest, eVote, eAppend, eAppended, eTimeOut;
  }

  state Stopped {
    entry { cancelTimer(timer); }
    ignore eVoteRequest, eVote, eAppend, eAppended, eCommand, eTimeOut, eCrash, eRestart;
  }

  fun tick() {
    startTimer(timer);
    silence = silence + 1;
    if (silence > patience() && isPowerOfTwo(silence - patience())) {
      goto Candidate;
    }
  }

  // Large clusters take longer to make themselves heard.
  fun patience(): int {
    if (isRash) {
      return 0;
    }
    if (isHasty) {
      return 1;
    }
    return sizeof(others) + 1;
  }

  fun refuse(command: tCommand) {
    send command.client, eRefused, command.number;
  }

  // A greater term makes everybody a follower.
  fun follow(newer: int) {
    if (newer > term) {
      term = newer;
      votedFor = null;
      goto Follower;
    }
  }

  // ------------------------------------------------------------------------------------- votes

  fun considerVote(request: tVoteRequest) {
    var isGranted: bool;

    isGranted = request.term >= term && isUpToDate(request);
    if (request.term == term && !votesTwice) {
      isGranted = isGranted && (votedFor == null || votedFor == request.candidate);
    }
    if (isGranted) {
      silence = 0;
    }
    if (request.term > term || isGranted) {
      term = request.term;
      votedFor = null;
      if (isGranted) {
        votedFor = request.candidate;
      }
      send request.candidate, eVote, (server = this, term = term, isGranted = isGranted);
      goto Follower;
    }
    send request.candidate, eVote, (server = this, term = term, isGranted = false);
  }

  // Whether the log of the candidate holds all that may be committed here.
  fun isUpToDate(request: tVoteRequest): bool {
    var lastTerm: int;

    lastTerm = termAt(sizeof(log));
    if (votesForAnyLog) {
      return true;
    }
    return request.lastTerm > lastTerm
        || (request.lastTerm == lastTerm && request.length >= sizeof(log));
  }

  // --------------------------------------------------------------------------------------- log

  fun considerAppend(message: tAppend) {
    var matches: bool;

    if (message.term < term) {
      send message.leader, eAppended, (server = this, term = term, isOk = false, matched = 0);
      return;
    }
    if (message.term > term) {
      votedFor = null;
    }
    term = message.term;
    silence = 0;
    matches = message.previous <= sizeof(log);
    if (matches && !trustsPrevious) {
      matches = termAt(message.previous) == message.previousTerm;
    }
    if (matches) {
      overwrite(message.previous, message.entries);
      execute(message.committed);
    }
    send message.leader, eAppended, (
      server = this,
      term = term,
      isOk = matches,
      matched = message.previous + sizeof(message.entries)
    );
    goto Follower;
  }

  // Puts the entries after the first `previous` ones; what contradicts them goes.
  fun overwrite(previous: int, entries: seq[tEntry]) {
    var entry_: tEntry;
    var at: int;

    at = previous;
    foreach (entry_ in entries) {
      if (at < sizeof(log) && log[at].term != entry_.term) {
        while (sizeof(log) > at) {
          log -= (sizeof(log) - 1);
        }
      }
      if (at == sizeof(log)) {
        log += (at, entry_);
      }
      at = at + 1;
    }
    announce eLog, (server = this, log = log);
  }

  fun append(command: tCommand) {
    log += (sizeof(log), (term = term, command = command));
    announce eLog, (server = this, log = log);
    commit();
  }

  fun replicate() {
    var other: Server;

    foreach (other in others) {
      replicateTo(other);
    }
  }

  fun replicateTo(other: Server) {
    var entries: seq[tEntry];
    var at: int;

    at = next[other];
    while (at < sizeof(log)) {
      entries += (sizeof(entries), log[at]);
      at = at + 1;
    }
    send other, eAppend, (
      leader = this,
      term = term,
      previous = next[other],
      previousTerm = termAt(next[other]),
      entries = entries,
      committed = committed
    );
  }

  // Commits what a majority has; of older terms only together with an entry of this one.
  fun commit() {
    var length: int;
    var count: int;
    var other: Server;

    length = sizeof(log);
    while (length > committed && termAt(length) == term) {
      count = 1;
      foreach (other in others) {
        if (matched[other] >= length) {
          count = count + 1;
        }
      }
      if (isMajority(count) || commitsAtOnce) {
        committed = length;
        execute(committed);
        return;
      }
      length = length - 1;
    }
  }

  // Executes the commands up to a position.
  fun execute(until: int) {
    var command: tCommand;

    if (until > committed) {
      committed = until;
    }
    while (executed < committed && executed < sizeof(log)) {
      command = log[executed].command;
      executed = executed + 1;
      announce eExecuted, (server = this, term = term, index = executed, command = command);
      if (command.client != null) {
        answers[(command.client, command.number)] = register;
        if (!command.isRead) {
          register = command.value;
        }
        if (isLeading) {
          answer(command);
        }
      }
    }
  }

  // Answers a command that is in the log, if it has been executed.
  fun answer(command: tCommand) {
    if ((command.client, command.number) in answers) {
      send command.client, eAnswer, (
        client = command.client,
        number = command.number,
        value = answers[(command.client, command.number)]
      );
    }
  }

  fun isInLog(command: tCommand): bool {
    var entry_: tEntry;

    foreach (entry_ in log) {
      if (entry_.command.client == command.client && entry_.command.number == command.number) {
        return true;
      }
    }
    return false;
  }

  // The term of the n-th entry; 0 before the first.
  fun termAt(position: int): int {
    if (position == 0) {
      return 0;
    }
    return log[position - 1].term;
  }

  fun isMajority(count: int): bool {
    return 2 * count > sizeof(others) + 1;
  }
}

module Servers = union { Server }, Timers;
