// News for all nodes, from a sender that stops while it tells them. All or none shall hear the news,
// so whoever hears it first tells the others.

// Whether nodes keep the news to themselves.
param keepsNews: bool;

event eMembers: set[machine];
event eNews: int;

// Tells the specification who is there, and who has heard the news.
event eAudience: int;
event eHeard: machine;

machine Reader {
  var members: set[machine];

  start state Joining {
    defer eNews;

    on eMembers goto Curious with (all: set[machine]) {
      members = all;
    }
  }

  state Curious {
    on eNews do (news: int) {
      announce eHeard, this;
      if (!keepsNews) {
        broadcastToOthers(this, members, eNews, news);
      }
      goto Informed;
    }
  }

  state Informed {
    ignore eNews;
  }
}

machine Sender {
  start state Telling {
    entry {
      var members: set[machine];

      while (sizeof(members) < 3) {
        members += (new Reader());
      }
      announce eAudience, 3;
      broadcast(members, eMembers, members);
      broadcastPartly(members, eNews, 1);
      raise halt;
    }
  }
}

spec AllOrNone observes eAudience, eHeard {
  var size: int;
  var informed: set[machine];

  start state Init {
    on eAudience goto NobodyKnows with (count: int) {
      size = count;
    }
  }

  state NobodyKnows {
    on eHeard goto SomeKnow with add;
  }

  hot state SomeKnow {
    on eHeard do (reader: machine) {
      add(reader);
      if (sizeof(informed) == size) {
        goto AllKnow;
      }
    }
  }

  cold state AllKnow { }

  fun add(reader: machine) {
    informed += (reader);
  }
}

test Passes [main=Sender]: assert AllOrNone in { Sender, Reader };

test param (keepsNews in [true]) Fails [main=Sender]: assert AllOrNone in { Sender, Reader };
