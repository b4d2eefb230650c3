// Language §13: a cold start state as the only cold state gives only the second warning.
event a;
scenario N observes a { start cold state S { ignore a; } }

//! warning 3:1 scenario-with-cold-start
//! ok
