event i: int;
machine A { start state S { on i do (x: bool) { } } state T { on i do (x: string) { } } }

//! error 2:32 type-mismatch
