machine L { start state S { } }
test T [main=L]: { L } refines { L };

//! error 2:1 refinement-unsupported
