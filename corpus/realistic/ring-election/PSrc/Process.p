// Leader election on a one-way ring: identities travel around, smaller ones are swallowed.
event eNeighbour: Process;
event eToken: tToken;
event eElected: (leader: Process, id: int);

type tToken = (candidate: Process, id: int, hops: int);

machine Process {
  var id: int;
  var right: Process;
  var passed: int;

  start state Init {
    entry (identity: int) {
      id = identity;
    }
    on eNeighbour goto Electing with (neighbour: Process) {
      right = neighbour;
    }
    defer eToken, eElected;
  }

  state Electing {
    entry {
      pass((candidate = this, id = id, hops = 0));
    }
    on eToken do (token: tToken) {
      if (token.id > id) {
        pass(token);
      } else if (token.id == id) {
        assert token.candidate == this, format("two processes have the identity {0}", id);
        send right, eElected, (leader = this, id = id);
        goto Leader;
      }
    }
    on eElected goto Follower;
  }

  state Leader {
    on eElected do (result: (leader: Process, id: int)) {
      assert result.leader == this;
    }
    on eToken do (token: tToken) {
      assert token.id <= id;
    }
  }

  state Follower {
    entry (result: (leader: Process, id: int)) {
      assert result.id > id;
      send right, eElected, result;
    }
    on eToken do (token: tToken) {
      if (token.id > id) {
        pass(token);
      }
    }
    ignore eElected;
  }

  fun pass(token: tToken) {
    token.hops = token.hops + 1;
    passed = passed + 1;
    assert passed < 100, format("{0} has passed {1} tokens", this, passed);
    send right, eToken, token;
  }
}

module Ring = { Process };

//! ok
