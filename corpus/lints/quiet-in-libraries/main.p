// A library has neither tests nor a Main: its users may send and handle what it does not.
event eTick;
event eTock: int;
machine Clock { start state S { entry (client: machine) { send client, eTock, 1; } on eTick do { print "tick"; } } }
module Clocks = { Clock };

//! ok
