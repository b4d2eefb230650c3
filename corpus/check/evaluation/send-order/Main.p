// Checker §1.10: target, event, payload, then the send itself.
event e: int;
machine Main {
  start state S {
    entry { send target(), name(), payload(); }
    on e do { }
  }
  fun target(): machine {
    print "target";
    return this;
  }
  fun name(): event {
    print "event";
    return e;
  }
  fun payload(): int {
    print "payload";
    return 1;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: target / event / payload
