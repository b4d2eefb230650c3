// Language §2.3: no "assert" bound on events.
event e assert 1;

//! error 2:9 syntax
