// Language §8.1: an event set name is no event.
event e;
eventset S = { e };
machine A receives e, S; { start state T { } }

//! error 4:23 missing-declaration could not find event 'S'
