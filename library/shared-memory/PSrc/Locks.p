// Locks, handed out in the order of the requests. They are not re-entrant: who asks for a lock that
// it holds already waits for itself, and the checker reports a deadlock.

event eAcquire: (owner: machine, isShared: bool);
event eAcquired: machine;
event eRelease: machine;

// A lock that one machine holds, or several that only read.
machine Lock {
  var holders: set[machine];
  var isShared: bool;
  var waiting: seq[(owner: machine, isShared: bool)];

  start state Serving {
    on eAcquire do (request: (owner: machine, isShared: bool)) {
      waiting += (sizeof(waiting), request);
      grant();
    }

    on eRelease do (owner: machine) {
      assert owner in holders, format("{0} releases a lock that it does not hold", owner);
      holders -= (owner);
      grant();
    }
  }

  fun grant() {
    var request: (owner: machine, isShared: bool);

    while (sizeof(waiting) > 0) {
      request = waiting[0];
      if (sizeof(holders) > 0 && !(isShared && request.isShared)) {
        return;
      }
      if (request.owner in holders) {
        return;
      }
      waiting -= (0);
      holders += (request.owner);
      isShared = request.isShared;
      send request.owner, eAcquired, this;
    }
  }
}

fun createLock(): Lock {
  return new Lock();
}

// Waits until nobody else holds the lock.
fun acquire(lock: Lock, self: machine) {
  send lock, eAcquire, (owner = self, isShared = false);
  receive {
    case eAcquired: (acquired: machine) {
      assert acquired == lock, format("asked for {0}, got {1}", lock, acquired);
    }
  }
}

// Waits until nobody holds the lock but those who share it.
fun acquireShared(lock: Lock, self: machine) {
  send lock, eAcquire, (owner = self, isShared = true);
  receive {
    case eAcquired: (acquired: machine) {
      assert acquired == lock, format("asked for {0}, got {1}", lock, acquired);
    }
  }
}

fun release(lock: Lock, self: machine) {
  send lock, eRelease, self;
}

module Locks = { Lock };
