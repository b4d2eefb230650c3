event e;
machine Main { start state S { entry { send this, e; goto T; } ignore e; } state T { defer e; } }

//! warning 2:92 state-defers-forever
//! ok
