event e;
spec W observes e { start state S { defer e; } }

//! error 2:37 deferred-event-in-monitor events cannot be deferred in spec monitor 'W'
