// Checker §1.4: null equals null only.
event e;
machine Main {
  start state S {
    entry {
      var a: any;
      var m: machine;
      var v: event;
      assert a == null && m == null && v == null && a == m;
      a = 0;
      assert a != null;
      m = this;
      v = e;
      assert m != null && v != null;
    }
  }
}

//! check DefaultImpl: ok
