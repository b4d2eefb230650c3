// Chapter 0: all module expressions are well formed (P12) before closedness is looked at (P13).
machine A { start state S { } }
machine Main { start state S { entry { new A(); } } }
test T [main=Main]: { Main };
module Bad = { Main, Main };

//! error 5:14 duplicate-bindings
