// Checker §2.9: a receive inside a case of another one.
event a;
event b: int;
machine Main {
  start state S {
    entry {
      send this, b, 1;
      send this, a;
      receive {
        case a: {
          receive {
            case b: (n: int) {
              assert n == 1;
              print "inner";
            }
          }
          print "outer";
        }
      }
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: inner / outer
