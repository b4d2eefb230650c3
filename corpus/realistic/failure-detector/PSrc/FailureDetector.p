// Pings all nodes in rounds of up to three attempts; whoever never answers is reported as down.
machine FailureDetector {
  var nodes: set[Node];
  var clients: seq[Client];
  var alive: set[Node];
  var attempts: int;
  var round: int;
  var timer: Timer;

  start state Init {
    entry (setup: (nodes: set[Node], clients: seq[Client])) {
      nodes = setup.nodes;
      clients = setup.clients;
      timer = new Timer(this);
      goto Pinging;
    }
    defer ePong, eTimeOut;
  }

  state Pinging {
    entry {
      var node: Node;
      if (sizeof(nodes) == 0) {
        goto Idle;
      }
      foreach (node in nodes) {
        if (!(node in alive)) {
          send node, ePing, (detector = this, round = round);
        }
      }
      send timer, eStart, this;
    }
    on ePong do (pong: (node: Node, round: int)) {
      if (pong.round == round && pong.node in nodes) {
        alive += (pong.node);
        if (sizeof(alive) == sizeof(nodes)) {
          send timer, eCancel;
          goto Resting;
        }
      }
    }
    on eTimeOut do {
      attempts = attempts + 1;
      if (attempts < 3) {
        goto Pinging;
      }
      report();
      goto Resting;
    }
  }

  // Waits before the next round.
  state Resting {
    entry {
      alive = default(set[Node]);
      attempts = 0;
      round = round + 1;
      send timer, eStart, this;
    }
    on eTimeOut goto Pinging;
    ignore ePong;
  }

  state Idle {
    ignore ePong, eTimeOut;
  }

  fun report() {
    var down: set[Node];
    var client: Client;
    var node: Node;
    foreach (node in nodes) {
      if (!(node in alive)) {
        down += (node);
      }
    }
    foreach (node in down) {
      nodes -= (node);
    }
    foreach (client in clients) {
      send client, eNodesDown, down;
    }
  }
}
