// Language §2.1: null is no event name.
event e;
eventset S = { e, null };

//! error 3:19 syntax
