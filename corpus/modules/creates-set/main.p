// Language §9.2: what functions create counts, recursively, and so do foreign "creates".
machine A { start state S { } }
machine B { start state S { } }
machine C { start state S { } }
machine D { start state S { } }
fun makeB(n: int) { new B(); if (n > 0) { makeB(n - 1); } }
fun makeC(): machine creates C;
event e;
machine Main {
  start state S { entry { var m: machine; new A(); makeB(3); m = makeC(); receive { case e: { send new D(), e; } } } }
}
test T [main=Main]: { Main, A, B, C, D };

//! ok
//! tests T
