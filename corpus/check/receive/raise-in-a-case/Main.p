// Checker §2.8: raise and goto in a case abandon the whole handler.
event a;
event b: int;
machine Main {
  start state S {
    entry {
      send this, a;
      receive {
        case a: { raise b, 3; }
      }
      assert false;
    }
    on b do (n: int) {
      print "b";
      goto T, n;
    }
  }
  state T {
    entry (n: int) {
      send this, a;
      receive {
        case a: { goto U; }
      }
      assert false;
    }
  }
  state U {
    entry { print "U"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: b / U
