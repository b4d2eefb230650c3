machine L { start state S { } }
machine R { start state S { } }
test T [main=L]: { L } refines { R };

//! error 3:1 no-main illegal main machine: machine L does not exist in the RHS test module
