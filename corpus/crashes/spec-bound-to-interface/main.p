event e;
interface I() receives;
spec W observes e { start state S { ignore e; } }
module A = { W -> I };

//! error 4:12 spec-bound
