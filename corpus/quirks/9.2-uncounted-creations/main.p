// new inside the arguments of format and choose is not counted, so this test is closed.
machine Worker { start state S { } }
fun pick(m: machine): int { return 1; }
machine Main { start state S { entry { print format("{0}", new Worker()); } } }
test T [main=Main]: { Main };

//! ok
//! tests T
