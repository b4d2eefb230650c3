// Language §3.3: variables shadow events in expressions, not in event positions.
event e;
machine M {
  var e: int;
  start state S {
    entry { e = 1; receive { case e: { e = 2; } } }
    on e do { e = 3; }
    defer halt;
  }
}

//! ok
