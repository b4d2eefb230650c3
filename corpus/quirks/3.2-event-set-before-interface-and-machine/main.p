event e;
eventset I = { e };
eventset M = { e };
interface I() receives;
machine M { start state S { } }

//! ok
