event eLost: int;
machine Main { start state S { entry { send this, eLost, 1; } } }

//! warning 1:7 event-never-handled
//! ok
