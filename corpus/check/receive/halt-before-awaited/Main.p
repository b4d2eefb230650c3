// Checker §2.9: a halt queued before the awaited event stops the machine.
event a;
machine Main {
  start state S {
    entry {
      send this, halt;
      send this, a;
      receive {
        case a: { assert false; }
      }
      assert false;
    }
    exit { print "exit"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: exit
