// Checker §2.9: an explicit case for halt is run, and the machine goes on.
event a;
machine Main {
  start state S {
    entry {
      send this, halt;
      receive {
        case a: { }
        case halt: { print "case"; }
      }
      print "after";
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: case / after
