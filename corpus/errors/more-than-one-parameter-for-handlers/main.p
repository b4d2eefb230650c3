event e;
machine M { start state S { on e do f; } fun f(x: int, y: int) { } }

//! error 2:32 more-than-one-parameter-for-handlers entry, exit, do, and goto handlers take at most 1 parameter; function expects 2
