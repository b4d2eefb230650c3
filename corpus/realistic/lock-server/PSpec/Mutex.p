// Safety: a lock has one holder at a time, and leases only grow.
spec MutualExclusion observes eGranted, eReleased {
  var leases: map[string, int];
  var last: int;

  start state Watching {
    on eGranted do (grant: (lock: string, lease: int)) {
      assert !(grant.lock in leases), format("{0} was granted while it was held", grant.lock);
      assert grant.lease > last, "leases must grow";
      last = grant.lease;
      leases[grant.lock] = grant.lease;
    }
    on eReleased do (lock: string) {
      assert lock in leases, format("{0} was released while it was free", lock);
      leases -= lock;
    }
  }
}

// Liveness: every request is granted some day.
spec NoStarvation observes eAcquire, eGranted {
  var waiting: int;

  start cold state Calm {
    on eAcquire goto Waiting with (request: (client: LockClient, lock: string)) {
      waiting = 1;
    }
    ignore eGranted;
  }

  hot state Waiting {
    on eAcquire do (request: (client: LockClient, lock: string)) {
      waiting = waiting + 1;
    }
    on eGranted do (grant: (lock: string, lease: int)) {
      waiting = waiting - 1;
      if (waiting == 0) {
        goto Calm;
      }
    }
  }
}

// A run worth seeing: two grants with no release in between, so two locks are held at once.
scenario TwoAtOnce observes eGranted, eReleased {
  start state None {
    on eGranted goto One;
    ignore eReleased;
  }
  hot state One {
    on eGranted goto Two;
    on eReleased goto None;
  }
  cold state Two {
    ignore eGranted, eReleased;
  }
}
