event e;
spec W observes e { start state S { on e goto H; } hot state H { ignore e; } }
machine Main { start state S { entry { announce e; } } }
test T [main=Main]: assert W in { Main };

//! warning 2:52 state-hot-forever
//! ok
