// Ten threads that each add one to a value.

// Whether they do it without the lock.
param forgetsTheLock: bool;

event eDone;

machine Thread {
  start state Running {
    entry (setup: (lock: Lock, shared: SharedValue, parent: machine)) {
      var value: int;

      if (!forgetsTheLock) {
        acquire(setup.lock, this);
      }
      value = readShared(setup.shared, this) as int;
      writeShared(setup.shared, value + 1);
      if (!forgetsTheLock) {
        release(setup.lock, this);
      }
      send setup.parent, eDone;
    }
  }
}

machine Parent {
  var shared: SharedValue;
  var lock: Lock;
  var running: int;

  start state Waiting {
    entry {
      shared = createSharedValue(1);
      lock = createLock();
      while (running < 10) {
        running = running + 1;
        new Thread((lock = lock, shared = shared, parent = this));
      }
    }

    on eDone do {
      var value: int;

      running = running - 1;
      if (running == 0) {
        acquireShared(lock, this);
        value = readShared(shared, this) as int;
        release(lock, this);
        announce eTotal, value;
      }
    }
  }
}

event eTotal: int;

spec ElevenInTheEnd observes eDone, eTotal {
  start state Running {
    on eDone goto Ending;
  }

  state Ending {
    on eTotal do (total: int) {
      assert total == 11, format("the total is {0}", total);
    }

    ignore eDone;
  }
}

module Threads = union { Parent, Thread }, SharedValues, Locks;

test Passes [main=Parent]: assert ElevenInTheEnd in Threads;

test param (forgetsTheLock in [true]) Fails [main=Parent]: assert ElevenInTheEnd in Threads;
