// Clusters with few enough states to see them all: `p check -tc Small --exhaustive` proves the protocol,
// and finds a shortest way to what is wrong.

param tickCount: int;
param commandCount: int;
param troubleCount: int;

// Losing the disk is not what Raft allows for.
param losesDisks: bool;

enum tOccasion { TICK, COMMAND, CRASH }

// Time, clients and failures in one, for three servers: gives so many ticks, commands and crashes to
// servers of its choice, at any moment. Then what was begun is brought to an end.
machine Surroundings {
  var servers: set[Server];
  var left: map[tOccasion, int];

  start state Running {
    entry {
      left[TICK] = tickCount;
      left[COMMAND] = commandCount;
      left[CRASH] = crashCount;
      servers = startServers(3);
    }

    on null do {
      var possible: set[tOccasion];
      var what: tOccasion;

      foreach (what in keys(left)) {
        if (left[what] > 0) {
          possible += (what);
        }
      }
      if (sizeof(possible) == 0) {
        goto Over;
      }
      what = choose(possible);
      happen(what, choose(servers));
      left[what] = left[what] - 1;
    }

    ignore eAnswer, eRefused;
  }

  state Over {
    ignore eAnswer, eRefused;
  }

  fun happen(what: tOccasion, server: Server) {
    var number: int;

    if (what == TICK) {
      send server, eTimeOut, default(Timer);
    } else if (what == CRASH) {
      crash(server, !losesDisks);
    } else {
      // A command may be said again.
      number = choose(left[COMMAND]) + 1;
      send server, eCommand, (client = this, number = number, isRead = false, value = number);
    }
  }
}

// Two servers, of which only one has ticks. First there are some ticks and crashes, at any moment; then a
// command is sent to the one until it is answered.
machine Recovery {
  var servers: set[Server];
  var troubles: int;
  var refusals: int;

  start state Trouble {
    entry {
      troubles = troubleCount;
      servers = startServers(2);
    }

    on null do {
      if (troubles == 0) {
        goto Calm;
      }
      troubles = troubles - 1;
      if ($) {
        send servers[0], eTimeOut, default(Timer);
      } else {
        crash(choose(servers), true);
      }
    }
  }

  // The second server always refuses, and that shows that it has taken what was sent to it before. A
  // tick begins an election; when both have refused, it is over.
  state Calm {
    entry { ask(servers[1]); }

    on eRefused do {
      refusals = refusals + 1;
      if (refusals % 3 == 1) {
        ask(servers[0]);
      } else if (refusals % 3 == 2) {
        send servers[0], eTimeOut, default(Timer);
        ask(servers[0]);
      } else {
        ask(servers[1]);
      }
    }

    ignore eAnswer;
  }

  fun ask(server: Server) {
    send server, eCommand, (client = this, number = 1, isRead = false, value = 1);
  }
}

// Two servers, and a client that goes on for ever. The first server leads and has answered a
// command. It is sent another one, while the second server has a tick and asks for votes. Then only
// the first has ticks, and it is sent both commands again and again. In each round both servers
// answer or refuse the first command, and that shows that they have taken what was sent before.
machine Heartbeats {
  var servers: set[Server];
  var round: int;
  var isSecondAsked: bool;

  start state Electing {
    entry {
      servers = startServers(2);
      tick(servers[0]);
      ask(servers[0], 1);
    }

    on eRefused do {
      ask(servers[0], 1);
    }

    on eAnswer goto Going;
  }

  state Going {
    entry { beginRound(); }

    on eAnswer do (answer: tAnswer) {
      hear(answer.number);
    }

    on eRefused do hear;
  }

  // The first tick tells the second server what is committed.
  fun beginRound() {
    if (round < 4) {
      round = round + 1;
    }
    if (round == 2) {
      ask(servers[0], 2);
      tick(servers[1]);
    } else if (round != 3) {
      tick(servers[0]);
    }
    if (round == 4) {
      ask(servers[0], 2);
    }
    ask(servers[0], 1);
  }

  fun hear(number: int) {
    if (number != 1) {
      return;
    }
    if (isSecondAsked) {
      beginRound();
    } else {
      ask(servers[1], 1);
    }
    isSecondAsked = !isSecondAsked;
  }

  fun tick(server: Server) {
    send server, eTimeOut, default(Timer);
  }

  fun ask(server: Server, number: int) {
    send server, eCommand, (client = this, number = number, isRead = false, value = number);
  }
}

fun startServers(count: int): set[Server] {
  var servers: set[Server];
  var server: Server;

  while (sizeof(servers) < count) {
    servers += (new Server());
  }
  foreach (server in servers) {
    send server, eMembers, servers;
  }
  return servers;
}

fun crash(server: Server, hasDisk: bool) {
  send server, eCrash;
  send server, eRestart, (hasDisk = hasDisk,);
}

// A timer that never fires by itself.
machine StoppedTimer {
  start state Stopped {
    entry (owner: machine) { }
    ignore eStartTimer, eCancelTimer;
  }
}

// One server and one client, with timers of their own.
machine Couple {
  start state Init {
    entry {
      new Driver((
        servers = 1,
        clients = 1,
        commands = 1,
        crashes = 0,
        failure = RESTARTS_WITH_DISK
      ));
    }
  }
}

module Untimed = union { Surroundings, Recovery, Heartbeats, Server }, { StoppedTimer -> Timer };

// The protocol as it should be.

test param (
      isRash in [true],
      tickCount in [1, 2, 3],
      commandCount in [0, 1, 2],
      crashCount in [0, 1]
    )
    assume tickCount + commandCount + crashCount == 3
    Small [main=Surroundings]:
  assert OneLeaderPerTerm, LeaderCompleteness, LogMatching, SameCommands, AnswersMatchLog in
  Untimed;

test param (isRash in [true], troubleCount in [3]) SmallRecovery [main=Recovery]:
  assert OneLeaderPerTerm, LeaderCompleteness, LogMatching, SameCommands, AnswersMatchLog,
      CommandsAreAnswered in
  Untimed;

test param (isRash in [true]) SmallForEver [main=Heartbeats]:
  assert OneLeaderPerTerm, LeaderCompleteness, LogMatching, SameCommands, AnswersMatchLog,
      CommandsAreAnswered in
  Untimed;

test param (countedTicks in [3]) SmallCouple [main=Couple]:
  assert AnswersMatchLog, CommandsAreAnswered, ClientsFinish in (union { Couple }, System);

// Not the protocol's fault: it relies on the disks.
test param (losesDisks in [true], isRash in [true], tickCount in [2], crashCount in [1])
    SmallLostDisks [main=Surroundings]: assert OneLeaderPerTerm in Untimed;

// Seeded bugs.

test param (votesTwice in [true], isRash in [true], tickCount in [2])
    SmallVotesTwice [main=Surroundings]: assert OneLeaderPerTerm in Untimed;

test param (votesForAnyLog in [true], isRash in [true], tickCount in [2])
    SmallVotesForAnyLog [main=Surroundings]: assert LeaderCompleteness in Untimed;

test param (trustsPrevious in [true], isRash in [true], tickCount in [3])
    SmallTrustsPrevious [main=Surroundings]: assert LogMatching in Untimed;

// Four occasions, as it takes two leaders with a command each.
test param (commitsAtOnce in [true], isRash in [true], tickCount in [2], commandCount in [2])
    SmallCommitsAtOnce [main=Surroundings]: assert SameCommands in Untimed;

test param (executesTwice in [true], isRash in [true], tickCount in [1], commandCount in [2])
    SmallExecutesTwice [main=Surroundings]: assert AnswersMatchLog in Untimed;

test param (neverBacksUp in [true], isRash in [true]) SmallNeverBacksUp [main=Heartbeats]:
  assert CommandsAreAnswered in Untimed;

test param (givesUp in [true], countedTicks in [3]) SmallGivesUp [main=Couple]:
  assert ClientsFinish in (union { Couple }, System);
