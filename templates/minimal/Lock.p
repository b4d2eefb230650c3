// A lock, and two workers who must not print at the same time.

// Whether the lock has a bug: it grants what it has granted already. Only a test switches it on.
param grantsTwice: bool;

event eAcquire: Worker;
event eGranted;
event eRelease;

machine Lock {
  start state Free {
    on eAcquire do (worker: Worker) {
      send worker, eGranted;
      if (!grantsTwice) {
        goto Taken;
      }
    }

    ignore eRelease;
  }

  // Who asks now waits until the lock is free again.
  state Taken {
    defer eAcquire;
    on eRelease goto Free;
  }
}

// The printer is done: a worker tells it to itself, so that others can act meanwhile.
event ePaper;

// What the workers announce, for the specification.
event ePrinting;
event ePrinted;

// Asks for the lock, prints, and gives the lock back.
machine Worker {
  var lock: Lock;

  start state Waiting {
    entry (theLock: Lock) {
      lock = theLock;
      send lock, eAcquire, this;
    }

    on eGranted goto Printing;
  }

  state Printing {
    entry {
      announce ePrinting;
      send this, ePaper;
    }

    on ePaper do {
      announce ePrinted;
      send lock, eRelease;
    }
  }
}

// Nobody prints while somebody else does.
spec OneAtATime observes ePrinting, ePrinted {
  start state Quiet {
    on ePrinting goto Busy;
  }

  state Busy {
    on ePrinting do {
      assert false, "two workers print at the same time";
    }

    on ePrinted goto Quiet;
  }
}

// Sets up what is tested.
machine Office {
  start state Opening {
    entry {
      var lock: Lock;

      lock = new Lock();
      new Worker(lock);
      new Worker(lock);
    }
  }
}

test TwoWorkers [main=Office]: assert OneAtATime in { Office, Lock, Worker };

// A bug to switch on: uncomment this test, and `p check` shows how OneAtATime fails.
// test param (grantsTwice in [true]) GrantsTwice [main=Office]:
//   assert OneAtATime in { Office, Lock, Worker };
