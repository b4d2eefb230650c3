// Checker §2.9: halt unblocks a waiting machine, which then halts.
event a;
machine Waiter {
  start state S {
    entry {
      receive {
        case a: { }
      }
      assert false;
    }
    exit { print "exit"; }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Waiter();
      send m, halt;
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: exit
