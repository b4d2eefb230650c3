// Language §5.11: a spec has no interface, so it cannot be created.
event e;
spec W observes e { start state S { ignore e; } }
fun f(): machine { return new W(); }

//! error 4:31 missing-declaration could not find interface 'W'
