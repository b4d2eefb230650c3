// Checker §1.10: the event of a raise is evaluated once, before the payload.
event e: int;
machine Main {
  var n: int;
  start state S {
    entry { raise name(), payload(); }
    on e do (x: int) { assert x == 1 && n == 1; }
  }
  fun name(): event {
    n = n + 1;
    print "event";
    return e;
  }
  fun payload(): int {
    print "payload";
    return 1;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: event / payload
