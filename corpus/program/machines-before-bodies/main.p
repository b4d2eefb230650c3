// Chapter 0: handlers are validated (P4) and bodies checked (P5) in one run; both are reported.
event i: int;
machine M { start state S { on i do (x: bool) { x = 1; } } }

//! error 3:32 type-mismatch got type: int, expected: bool
//! error 3:53 type-mismatch got type: int, expected: bool
