// Pings all nodes in rounds. Those that have not answered after three attempts of a round are reported
// as down, rightly or not: pings and pongs get lost, and the timer may be too fast.

// Seeded bugs.
param isImpatient: bool;
param isContentWithOne: bool;
param trustsForEver: bool;
param reportsAgain: bool;
param growsConfident: bool;

machine FailureDetector {
  // Those that have not been reported.
  var nodes: set[Node];
  var clients: set[Client];
  var timer: Timer;
  var round: int;
  var attempts: int;
  var answered: set[Node];
  // Rounds in a row in which all have answered at once; counted by detectors that grow confident.
  var successes: int;

  start state Init {
    entry (setup: (nodes: set[Node], clients: set[Client])) {
      nodes = setup.nodes;
      clients = setup.clients;
      timer = createTimer(this);
      goto Asking;
    }
  }

  state Asking {
    entry {
      var node: Node;

      if (attempts == 0) {
        round = 1 - round;
      }
      attempts = attempts + 1;
      announce eAttempt, (round = round,);
      foreach (node in nodes) {
        if (!(node in answered)) {
          sendLossy(node, ePing, (detector = this, round = round));
        }
      }
      startTimer(timer);
    }

    on ePong do (pong: (node: Node, round: int)) {
      if (pong.round == round) {
        answered += (pong.node);
      }
    }

    on eTimeOut do {
      if (attempts == attemptsPerRound() || haveAllAnswered()) {
        goto Reporting;
      }
      goto Asking;
    }
  }

  // The round is over.
  state Reporting {
    entry {
      var down: set[Node];
      var node: Node;

      foreach (node in nodes) {
        if (!(node in answered)) {
          down += (node);
        }
      }
      if (sizeof(down) > 0) {
        report(down);
      }
      if (growsConfident) {
        gainConfidence(sizeof(down) == 0);
      }
      attempts = 0;
      if (!trustsForEver) {
        answered = default(set[Node]);
      }
      if (sizeof(nodes) == 0 || (isContentWithOne && sizeof(down) > 0)) {
        goto Finished;
      }
      goto Asking;
    }
  }

  state Finished {
    ignore ePong;
  }

  fun report(down: set[Node]) {
    var client: Client;
    var node: Node;

    foreach (client in clients) {
      send client, eNodesDown, down;
    }
    if (reportsAgain && sizeof(down) < sizeof(nodes)) {
      return;
    }
    foreach (node in down) {
      nodes -= (node);
    }
  }

  fun attemptsPerRound(): int {
    if (isImpatient) {
      return 2;
    }
    if (successes == 8) {
      return 1;
    }
    return 3;
  }

  // Once eight rounds went well, links are taken to be good for ever, and one attempt to be enough.
  fun gainConfidence(haveAnswered: bool) {
    if (successes == 8) {
      return;
    }
    if (haveAnswered && attempts == 1) {
      successes = successes + 1;
    } else {
      successes = 0;
    }
  }

  fun haveAllAnswered(): bool {
    var node: Node;

    foreach (node in nodes) {
      if (!(node in answered)) {
        return false;
      }
    }
    return true;
  }
}

module Detector = union { FailureDetector }, Timers;

module Others = { Node, Client };
