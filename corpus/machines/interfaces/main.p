// Language §8.7: an interface can be created and used as a type.
event a;
interface I(int) receives a;
machine Impl receives a; { start state S { entry (x: int) { } ignore a; } }
machine Main { var i: I; start state S { entry { i = new I(1); send i, a; } } }
test T [main=Main]: { Main, Impl -> I };

//! ok
//! tests T
