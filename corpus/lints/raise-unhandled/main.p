event e;
machine Main { start state S { entry { raise e; } } state T { on e goto S; } fun f() { goto T; } }

//! warning 2:46 raise-unhandled
//! ok
//! warning *:* state-unreachable
