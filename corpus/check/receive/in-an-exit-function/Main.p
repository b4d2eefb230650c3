// Checker §2.9: a receive in exit and transition functions.
event go;
event a: int;
event b;
machine Main {
  start state S {
    entry {
      send this, go;
      send this, b;
      send this, a, 3;
    }
    exit {
      receive {
        case a: (n: int) { print format("exit {0}", n); }
      }
    }
    on go goto T with {
      receive {
        case b: { print "with"; }
      }
    }
  }
  state T {
    entry { print "T"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: exit 3 / with / T
