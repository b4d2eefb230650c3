// Checker §2.5: deferred events keep their order over several states.
event a: int;
event go;
machine Main {
  start state S {
    entry {
      send this, a, 1;
      send this, go;
      send this, a, 2;
    }
    defer a;
    on go goto T;
  }
  state T {
    entry { send this, go; }
    defer a;
    on go goto U;
  }
  state U {
    on a do (n: int) { print format("{0}", n); }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: 1 / 2
