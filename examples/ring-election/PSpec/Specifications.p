// Safety: nobody is announced but the node with the greatest identity.
spec GreatestLeads observes eRing, eLeader {
  var greatest: int;

  start state Init {
    on eRing goto Watching with (ids: seq[int]) {
      var id: int;

      foreach (id in ids) {
        if (id > greatest) {
          greatest = id;
        }
      }
    }
  }

  state Watching {
    on eLeader do (news: (leader: Node, id: int)) {
      assert news.id == greatest, format("{0} leads, and not {1}", news.id, greatest);
    }
  }
}

// Safety: all agree on the leader.
spec OneLeader observes eKnows {
  var leader: Node;

  start state NobodyKnows {
    on eKnows goto SomeKnow with (news: (node: Node, leader: Node, id: int)) {
      leader = news.leader;
    }
  }

  state SomeKnow {
    on eKnows do (news: (node: Node, leader: Node, id: int)) {
      assert news.leader == leader, format("{0} follows {1}", news, leader);
    }
  }
}

// Liveness: an election that has begun ends, and everybody knows the leader.
spec EverybodyKnows observes eRing, eToken, eKnows {
  var size: int;
  var informed: set[Node];

  start state Init {
    on eRing do (ids: seq[int]) {
      size = sizeof(ids);
    }

    on eToken goto Electing;
  }

  hot state Electing {
    on eKnows do (news: (node: Node, leader: Node, id: int)) {
      informed += (news.node);
      if (sizeof(informed) == size) {
        goto Done;
      }
    }

    ignore eToken;
  }

  cold state Done {
    ignore eToken, eKnows;
  }
}
