// Language §10.1: main is a machine in the range of the bindings.
interface I() receives;
machine Main { start state S { } }
test T [main=Main]: { Main -> I };

//! ok
//! tests T
