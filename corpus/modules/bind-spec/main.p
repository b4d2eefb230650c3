// Language §9.1: a bare spec name fails as an interface.
event e;
spec W observes e { start state S { ignore e; } }
module A = { W };

//! error 4:14 missing-declaration could not find interface 'W'
