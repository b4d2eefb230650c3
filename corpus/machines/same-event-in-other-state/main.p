event a;
machine A { start state S { on a goto T; } state T { on a goto S; } }

//! ok
