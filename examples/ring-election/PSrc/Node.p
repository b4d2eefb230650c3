// Sends its identity around the ring, and swallows smaller ones. Whose identity comes back leads.

// Seeded bugs.
param passesAll: bool;
param staysAsleep: bool;
param leaderIsSilent: bool;

machine Node {
  var id: int;
  var next: Node;

  start state Init {
    defer eToken, eLeader, eWake;

    entry (identity: int) {
      id = identity;
    }

    on eNeighbour goto Asleep with (neighbour: Node) {
      next = neighbour;
    }
  }

  // Has not begun an election. The first token wakes the node up, and it takes part if it could win.
  state Asleep {
    on eWake goto Candidate with begin;

    on eToken do (token: int) {
      if (token > id) {
        send next, eToken, token;
        goto Passive;
      }
      if (!staysAsleep) {
        begin();
        goto Candidate;
      }
    }

    on eLeader goto Elected with learn;
  }

  // Its own identity is on its way.
  state Candidate {
    on eToken do (token: int) {
      if (token == id) {
        if (leaderIsSilent) {
          announce eKnows, (node = this, leader = this, id = id);
        } else {
          send next, eLeader, (leader = this, id = id);
        }
        goto Leader;
      }
      if (token > id || passesAll) {
        send next, eToken, token;
      }
    }

    on eLeader goto Elected with learn;
    ignore eWake;
  }

  // Has seen a greater identity.
  state Passive {
    on eToken do (token: int) {
      if (token > id) {
        send next, eToken, token;
      }
    }

    on eLeader goto Elected with learn;
    ignore eWake;
  }

  // Waits for its own announcement to come back.
  state Leader {
    on eToken do (token: int) {
      if (token > id) {
        send next, eToken, token;
      }
    }

    on eLeader goto Elected with (news: (leader: Node, id: int)) {
      announce eKnows, (node = this, leader = news.leader, id = news.id);
      if (news.leader != this) {
        send next, eLeader, news;
      }
    }

    ignore eWake;
  }

  state Elected {
    ignore eToken, eLeader, eWake;
  }

  fun begin() {
    send next, eToken, id;
  }

  fun learn(news: (leader: Node, id: int)) {
    announce eKnows, (node = this, leader = news.leader, id = news.id);
    send next, eLeader, news;
  }
}

module Ring = { Node };
