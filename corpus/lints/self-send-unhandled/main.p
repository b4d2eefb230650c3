event e;
machine Other { start state S { ignore e; } }
machine Main { start state S { entry { new Other(); send this, e; } } }

//! warning 3:64 self-send-unhandled
//! ok
