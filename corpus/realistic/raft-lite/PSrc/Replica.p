machine Replica {
  var peers: set[Replica];
  var term: int;
  var votedFor: machine;
  var log: seq[tEntry];
  var commit: int;
  var votes: set[Replica];
  var matched: map[Replica, int];

  start state Init {
    on eMembers goto Follower with (members: set[Replica]) {
      peers = members;
      peers -= (this);
    }
    defer eElectionTimeout, eVoteRequest, eAppend, eCommand;
  }

  state Follower {
    on eVoteRequest do considerVote;
    on eAppend do considerAppend;
    on eElectionTimeout goto Candidate;
    ignore eVoteReply, eAppendReply, eCommand, eMembers;
  }

  state Candidate {
    entry {
      var peer: Replica;
      term = term + 1;
      votedFor = this;
      votes = default(set[Replica]);
      votes += (this);
      if (isMajority(sizeof(votes))) {
        goto Leader;
      }
      foreach (peer in peers) {
        send peer, eVoteRequest, (
          candidate = this,
          term = term,
          lastIndex = sizeof(log),
          lastTerm = lastTerm()
        );
      }
    }
    on eVoteReply do (reply: tVoteReply) {
      if (reply.term > term) {
        follow(reply.term);
      } else if (reply.term == term && reply.isGranted) {
        votes += (reply.replica);
        if (isMajority(sizeof(votes))) {
          goto Leader;
        }
      }
    }
    on eVoteRequest do considerVote;
    on eAppend do considerAppend;
    on eElectionTimeout goto Candidate;
    ignore eAppendReply, eCommand, eMembers;
  }

  state Leader {
    entry {
      var peer: Replica;
      announce eBecameLeader, (replica = this, term = term);
      matched = default(map[Replica, int]);
      foreach (peer in peers) {
        matched[peer] = 0;
      }
      replicate();
    }
    on eCommand do (command: string) {
      log += (sizeof(log), (term = term, command = command));
      advanceCommit();
      replicate();
    }
    on eAppendReply do (reply: tAppendReply) {
      if (reply.term > term) {
        follow(reply.term);
      } else if (reply.term == term && reply.isOk) {
        if (reply.matched > matched[reply.replica]) {
          matched[reply.replica] = reply.matched;
          advanceCommit();
        }
      }
    }
    on eVoteRequest do considerVote;
    on eAppend do considerAppend;
    ignore eVoteReply, eElectionTimeout, eMembers;
  }

  fun considerVote(request: tVoteRequest) {
    var isUpToDate: bool;
    if (request.term > term) {
      term = request.term;
      votedFor = null;
    }
    isUpToDate = request.lastTerm > lastTerm()
        || (request.lastTerm == lastTerm() && request.lastIndex >= sizeof(log));
    if (request.term == term && isUpToDate && (votedFor == null || votedFor == request.candidate)) {
      votedFor = request.candidate;
      send request.candidate, eVoteReply, (replica = this, term = term, isGranted = true);
      goto Follower;
    }
    send request.candidate, eVoteReply, (replica = this, term = term, isGranted = false);
  }

  fun considerAppend(append: tAppend) {
    var isOk: bool;
    if (append.term < term) {
      send append.leader, eAppendReply, (replica = this, term = term, matched = 0, isOk = false);
      return;
    }
    isOk = append.prefix <= sizeof(log)
        && (append.prefix == 0 || log[append.prefix - 1].term == append.prefixTerm);
    if (isOk) {
      overwrite(append.prefix, append.entries);
      deliver(append.commit);
    }
    send append.leader, eAppendReply, (
      replica = this,
      term = append.term,
      matched = sizeof(log),
      isOk = isOk
    );
    follow(append.term);
  }

  fun follow(newer: int) {
    if (newer > term) {
      votedFor = null;
    }
    term = newer;
    goto Follower;
  }

  fun overwrite(prefix: int, entries: seq[tEntry]) {
    var entry_: tEntry;
    while (sizeof(log) > prefix) {
      log -= (sizeof(log) - 1);
    }
    foreach (entry_ in entries) {
      log += (sizeof(log), entry_);
    }
  }

  fun replicate() {
    var peer: Replica;
    foreach (peer in peers) {
      send peer, eAppend, (
        leader = this,
        term = term,
        prefix = 0,
        prefixTerm = 0,
        entries = log,
        commit = commit
      );
    }
  }

  fun advanceCommit() {
    var index: int;
    var peer: Replica;
    var count: int;
    index = sizeof(log);
    while (index > commit && log[index - 1].term == term) {
      count = 1;
      foreach (peer in keys(matched)) {
        if (matched[peer] >= index) {
          count = count + 1;
        }
      }
      if (isMajority(count)) {
        deliver(index);
        break;
      }
      index = index - 1;
    }
  }

  fun deliver(until: int) {
    while (commit < until && commit < sizeof(log)) {
      announce eCommitted, (index = commit, entry_ = log[commit]);
      commit = commit + 1;
    }
  }

  fun lastTerm(): int {
    if (sizeof(log) == 0) {
      return 0;
    }
    return log[sizeof(log) - 1].term;
  }

  fun isMajority(count: int): bool {
    return 2 * count > sizeof(peers) + 1;
  }
}

module Raft = { Replica };
