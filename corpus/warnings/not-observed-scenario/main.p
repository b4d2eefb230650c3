event a;
event b;
scenario W observes a { start state S { on a goto T; } cold state T { on b goto S; } }

//! warning 3:74 unobserved-event event 'b' is not in the observes list of spec monitor 'W'; the handler will never be triggered
//! ok
