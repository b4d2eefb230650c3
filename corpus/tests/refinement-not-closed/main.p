machine A { start state S { } }
machine L { start state S { entry { new A(); } } }
machine R { start state S { } }
test T [main=L]: { L } refines { R };

//! error 4:1 not-closed module not closed: LHS test module is not closed with respect to created interfaces; interface A is created but not implemented inside the module
