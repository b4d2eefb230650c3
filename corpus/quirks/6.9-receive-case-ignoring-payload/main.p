// A case without parameter on an event with a payload is an error, unlike "on e do { }".
event e: int;
machine M { start state S { on e do { } entry { receive { case e: { } } } } }

//! error 3:67 type-mismatch got type: int, expected: (no value)
