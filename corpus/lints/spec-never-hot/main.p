event e;
spec W observes e { start state S { on e goto T; } cold state T { on e goto S; } }
machine Main { start state S { entry { announce e; } } }
test T [main=Main]: assert W in { Main };

//! warning 2:6 spec-never-hot
//! ok
