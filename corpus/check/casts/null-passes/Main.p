// Checker §1.11: null passes to event, machine, any and data.
machine Main {
  start state S {
    entry {
      var a: any;
      var m: machine;
      var e: event;
      var d: data;
      m = a as machine;
      e = a as event;
      d = a as data;
      assert m == null && e == null && d == null;
    }
  }
}

//! check DefaultImpl: ok
