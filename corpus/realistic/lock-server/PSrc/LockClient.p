type tClientSetup = (server: LockServer, locks: seq[string], rounds: int);

machine Client
  receives eGranted, eReleased;
  sends eAcquire, eRelease;
{
  var server: LockServer;
  var locks: seq[string];
  var rounds: int;
  var held: map[string, int];

  start state Init {
    entry (setup: tClientSetup) {
      server = setup.server;
      locks = setup.locks;
      rounds = setup.rounds;
      goto Thinking;
    }
  }

  // Locks are always taken in one order, so that clients cannot block each other for ever.
  state Thinking {
    entry {
      if (rounds == 0) {
        goto Finished;
      }
      rounds = rounds - 1;
      goto Acquiring;
    }
  }

  state Acquiring {
    entry {
      if (sizeof(held) == sizeof(locks)) {
        goto Releasing;
      }
      send server, eAcquire, (client = this to LockClient, lock = locks[sizeof(held)]);
    }
    on eGranted do (grant: (lock: string, lease: int)) {
      assert !(grant.lock in held), "granted twice";
      held[grant.lock] = grant.lease;
      goto Acquiring;
    }
  }

  state Releasing {
    entry {
      var lock: string;
      foreach (lock in keys(held)) {
        send server, eRelease, (client = this to LockClient, lock = lock, lease = held[lock]);
      }
    }
    on eReleased do (lock: string) {
      held -= lock;
      if (sizeof(held) == 0) {
        goto Thinking;
      }
    }
  }

  state Finished { }
}

module ClientModule = { Client -> LockClient };
