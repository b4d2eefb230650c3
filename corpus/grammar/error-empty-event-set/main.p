// Language §2.1: an event set has at least one event.
eventset S = { };

//! error 2:16 syntax
