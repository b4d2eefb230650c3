machine Main { start state S { entry { new Timer(); } } }
test T [main=Main]: union { Main }, TimerModule;

//! ok
//! tests T
