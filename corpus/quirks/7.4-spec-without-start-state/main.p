event e;
spec W observes e { state S { ignore e; } }
spec Empty observes e { }

//! ok
