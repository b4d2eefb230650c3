// Language §10.5: the checks run, then refinement itself is not supported.
machine L { start state S { } }
machine R { start state S { } }
test T [main=L]: { L } refines { L, R };

//! error 4:1 refinement-unsupported
