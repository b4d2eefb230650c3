// Checker §2.4: events of one sender arrive in order.
event e: int;
machine Sink {
  var last: int;
  start state S {
    on e do (n: int) {
      assert n == last + 1;
      last = n;
    }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      var i: int;
      m = new Sink();
      while (i < 4) {
        i = i + 1;
        send m, e, i;
      }
    }
  }
}

//! check DefaultImpl: ok
