// Language §7.1: a foreign function has no capabilities, whatever it creates.
event e;
machine M { start state S { } }
fun make(): machine creates M;
spec W observes e { var m: machine; start state S { on e do { m = make(); assert m != null; } } }

//! ok
