event eStop;
machine Main { start state S { on eStop goto S; } }

//! warning 1:7 event-never-sent
//! ok
