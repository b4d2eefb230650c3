// Checker §1.3: an event value is a name; what was sent with it does not travel in it.
event e: int;
event carry: event;
machine Main {
  start state S {
    entry {
      var v: event;
      v = e;
      send this, v, 3;
      send this, carry, v;
    }
    on e do (n: int) { assert n == 3; }
    on carry do (v: event) {
      assert v == e;
      raise v, 3;
    }
  }
}

//! check DefaultImpl: ok
