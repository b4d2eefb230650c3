// Checker §1.4: events are equal by name.
event e: int;
event f: int;
machine Main {
  start state S {
    entry {
      var x, y: event;
      var a: any;
      x = e;
      y = e;
      a = e;
      assert x == y && x != f && a == x;
      x = halt;
      assert x == halt && x != y;
    }
  }
}

//! check DefaultImpl: ok
