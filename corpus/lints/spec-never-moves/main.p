event e;
spec W observes e { start state S { ignore e; } state T { on e goto S; } }
machine Main { start state S { entry { announce e; } } }
test T [main=Main]: assert W in { Main };

//! warning 2:21 spec-never-moves
//! ok
