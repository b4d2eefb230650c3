// A counter that crashes and comes back. What it has confirmed it must remember.

// Whether the counter is written to disk only after it was confirmed, if nothing comes in between.
param confirmsTooEarly: bool;

event eAdd: User;
event eAdded: int;
event eFlush;

machine Counter {
  var onDisk: int;
  var inMemory: int;

  start state Up {
    on eAdd do (user: User) {
      inMemory = inMemory + 1;
      if (confirmsTooEarly) {
        send this, eFlush;
      } else {
        onDisk = inMemory;
      }
      send user, eAdded, inMemory;
    }

    on eFlush do {
      onDisk = inMemory;
    }

    on eCrash goto Down;
  }

  state Down {
    on eRestart goto Up with (disk: (hasDisk: bool)) {
      if (!disk.hasDisk) {
        onDisk = 0;
      }
      inMemory = onDisk;
    }

    on eAdd do (user: User) {
      send user, eAdded, 0;
    }

    ignore eFlush;
  }
}

// Adds one a few times; 0 means that the counter was down.
machine User {
  var counter: Counter;
  var attempts: int;

  start state Adding {
    entry {
      var nodes: set[machine];

      counter = new Counter();
      nodes += (counter);
      if (losesDisk) {
        injectFailures((nodes = nodes, failure = RESTARTS_EMPTY, count = 1));
      } else {
        injectFailures((nodes = nodes, failure = RESTARTS_WITH_DISK, count = 1));
      }
      send counter, eAdd, this;
    }

    on eAdded do {
      attempts = attempts + 1;
      if (attempts < 4) {
        send counter, eAdd, this;
      }
    }
  }
}

param losesDisk: bool;

// Each confirmed number is greater than those before.
spec NothingIsForgotten observes eAdded {
  var last: int;

  start state NothingAdded {
    on eAdded goto SomeAdded with compare;
  }

  state SomeAdded {
    on eAdded do compare;
  }

  fun compare(number: int) {
    if (number > 0) {
      assert number > last, format("{0} was confirmed, and now {1}", last, number);
      last = number;
    }
  }
}

module Shop = union { User, Counter }, FailureInjectors;

test Passes [main=User]: assert NothingIsForgotten in Shop;

test param (confirmsTooEarly in [true]) Fails [main=User]: assert NothingIsForgotten in Shop;

test param (losesDisk in [true]) FailsWithoutDisk [main=User]: assert NothingIsForgotten in Shop;
