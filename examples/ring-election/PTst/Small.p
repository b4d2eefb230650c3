// Rings with few enough states to see them all: `p check -tc Small --exhaustive` proves the protocol, and
// finds a shortest way to everything that is wrong. `Standard` is proved as well.

// Stands between the last node and the first. Once an election goes on it sends an inquiry around,
// and again whenever that comes back: a token that is greater than all identities, which all pass on
// who do not know the leader yet. It is behind another one, so it finds nobody asleep.
machine Watch {
  var next: Node;
  var isAsking: bool;

  start state Listening {
    on eNeighbour do (neighbour: Node) {
      next = neighbour;
    }

    on eToken do (token: int) {
      send next, eToken, token;
      if (!isAsking) {
        isAsking = true;
        send next, eToken, 100;
      }
    }

    on eLeader do (news: (leader: Node, id: int)) {
      send next, eLeader, news;
    }
  }
}

// A ring of three nodes and a watch. The last node is woken, and the others may be.
machine WatchedRing {
  start state Init {
    entry {
      var ids: seq[int];
      var nodes: seq[Node];
      var watch: Watch;

      ids = chooseIdentities(3);
      announce eRing, ids;
      watch = new Watch();
      while (sizeof(nodes) < 3) {
        nodes += (sizeof(nodes), new Node(ids[sizeof(nodes)]));
      }
      send nodes[0], eNeighbour, nodes[1];
      send nodes[1], eNeighbour, nodes[2];
      send nodes[2], eNeighbour, watch;
      send watch, eNeighbour, nodes[0];
      send nodes[2], eWake;
      if ($) {
        send nodes[0], eWake;
      }
      if ($) {
        send nodes[1], eWake;
      }
    }
  }
}

module Watched = union { WatchedRing, Watch }, Ring;

test Small [main=ThreeNodes]:
  assert GreatestLeads, OneLeader, EverybodyKnows in (union { ThreeNodes }, Ring);

test SmallWatched [main=WatchedRing]: assert GreatestLeads, OneLeader, EverybodyKnows in Watched;

// Seeded bugs.

test param (passesAll in [true]) SmallPassesAll [main=ThreeNodes]:
  assert GreatestLeads, EverybodyKnows in (union { ThreeNodes }, Ring);

test param (idsMayCoincide in [true]) SmallSameIdentities [main=ThreeNodes]:
  assert OneLeader in (union { ThreeNodes }, Ring);

test param (staysAsleep in [true]) SmallStaysAsleep [main=WatchedRing]:
  assert GreatestLeads, OneLeader, EverybodyKnows in Watched;

test param (leaderIsSilent in [true]) SmallLeaderIsSilent [main=WatchedRing]:
  assert GreatestLeads, OneLeader, EverybodyKnows in Watched;
