// Nothing changes for ordinary programs.
event e: int;
machine Main { start state S { entry { send this, e, 1; } on e do (x: int) { assert x == 1; } } }
test T [main=Main]: { Main };

//! ok
//! tests T
