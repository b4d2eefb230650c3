event e;
spec W observes e { start state S { ignore e; } }
machine Main { start state S { entry { announce e; } } }
test T [main=Main]: { Main };

//! warning 2:6 spec-unchecked
//! ok
