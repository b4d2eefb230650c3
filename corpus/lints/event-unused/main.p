event eForgotten;
machine Main { start state S { } }

//! warning 1:7 event-unused
//! ok
