// Language §3.3, §5.2: a variable wins over the event of the same name in an expression.
event e;
machine M {
  start state S { entry { var e: int; e = 1; raise e; } }
}

//! error 4:52 type-mismatch got type: int, expected: event
