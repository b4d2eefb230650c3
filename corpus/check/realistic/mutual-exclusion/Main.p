// A lock server; clients take turns. The specification counts those inside.
event lock: machine;
event granted;
event unlock;
event enter;
event leave;
spec Exclusive observes enter, leave {
  var inside: int;
  start state S {
    on enter do {
      inside = inside + 1;
      assert inside <= 1, "two are inside";
    }
    on leave do { inside = inside - 1; }
  }
}
machine Lock {
  start state Free {
    on lock goto Held;
  }
  state Held {
    entry (m: machine) { send m, granted; }
    defer lock;
    on unlock goto Free;
  }
}
machine OpenLock {
  start state S {
    on lock do (m: machine) { send m, granted; }
    ignore unlock;
  }
}
interface ILock() receives lock, unlock;
machine Client {
  start state S {
    entry (l: machine) {
      send l, lock, this;
      receive {
        case granted: { }
      }
      announce enter;
      send this, granted;
      receive {
        case granted: { }
      }
      announce leave;
      send l, unlock;
    }
  }
}
machine Main {
  start state S {
    entry {
      var l: machine;
      l = new ILock();
      new Client(l);
      new Client(l);
    }
  }
}
test Good [main=Main]: assert Exclusive in { Main, Client, Lock -> ILock };
test Bad [main=Main]: assert Exclusive in { Main, Client, OpenLock -> ILock };

//! check Good: ok
//! check Bad: ok | assertion
