event a: int;
event b: bool;
machine A { start state S { on a, b do (x: int) { } } }

//! error 3:35 type-mismatch got type: bool, expected: int
