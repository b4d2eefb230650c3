// A spec has no interface, so an event set may have its name in either order.
event e;
spec W observes e { start state S { ignore e; } }
eventset W = { e };

//! ok
