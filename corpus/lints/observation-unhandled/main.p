event a;
event b;
spec W observes a, b { start state S { ignore a; } }
machine Main { start state S { entry { announce a; announce b; } } }
test T [main=Main]: assert W in { Main };

//! warning 3:20 observation-unhandled
//! ok
