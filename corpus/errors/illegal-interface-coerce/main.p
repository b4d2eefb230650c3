event a;
event b;
interface Both() receives a, b;
interface One() receives a;
fun f(x: One): Both { return x to Both; }

//! error 5:30 illegal-interface-coerce illegal coerce: permissions of 'One' are not a superset of 'Both' (e.g., event 'b')
