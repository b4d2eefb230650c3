// Checker §2.9: one case for several events.
event a: int;
event b: int;
machine Main {
  start state S {
    entry {
      var n: int;
      send this, b, 2;
      send this, a, 1;
      receive {
        case a, b: (x: int) { n = x; }
      }
      assert n == 2;
      receive {
        case a, b: (x: int) { n = x; }
      }
      assert n == 1;
    }
  }
}

//! check DefaultImpl: ok
