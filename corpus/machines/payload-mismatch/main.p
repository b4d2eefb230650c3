event none;
event i: int;
machine A { start state S { on i do (x: bool) { } } }
machine B { start state S { on none do (x: int) { } } }
machine C { start state S { on i goto T; } state T { entry (x: string) { } } }
machine D { start state S { on i goto T with (x: bool) { } } state T { } }
machine E { start state S { on null goto T; } state T { entry (x: int) { } } }

//! error 3:32 type-mismatch got type: int, expected: bool
//! error 4:32 type-mismatch got type: (no value), expected: int
//! error 5:32 type-mismatch got type: int, expected: string
//! error 6:32 type-mismatch got type: int, expected: bool
//! error 7:32 type-mismatch got type: (no value), expected: int
