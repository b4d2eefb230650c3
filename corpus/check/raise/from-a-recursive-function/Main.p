// Raising from the depth of a recursion ends all calls: depth does not add up from raise to raise.
event e;
event p;
machine Sink {
  start state S {
    ignore p;
  }
}
machine Main {
  var left: int;
  var sink: machine;
  start state S {
    entry {
      sink = new Sink();
      left = 30;
      raise e;
    }
    on e do {
      left = left - 1;
      send sink, p;
      if (left > 0) down(5);
      print "done";
    }
  }
  fun down(n: int) {
    if (n == 0) raise e;
    down(n - 1);
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: done
//! limits depth=50
