// The default implementation attaches no specs, so a spec of unsent events is no mistake.
event e;
spec W observes e { start state S { ignore e; } }
machine Main sends; { start state S { } }

//! ok
