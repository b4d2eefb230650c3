// Language §6.6.
event e: int;
machine M {
  var v: event;
  start state S {
    entry { if ($) { raise e, 1; } if ($) { raise v; } if ($) raise v, 1, 2; raise halt; }
    on e do (x: int) {
      if (x == 0) { raise null; }
      if (x == 1) { raise x; }
      raise e;
    }
  }
  fun value(): int { raise v; return 1; }
}

//! error 8:27 emitted-null-event cannot send null events
//! error 9:27 type-mismatch got type: int, expected: event
//! error 10:7 type-mismatch got type: (no value), expected: int
//! error 13:22 raise-event-in-non-void-function 'raise' is only allowed in functions that do not return a value
