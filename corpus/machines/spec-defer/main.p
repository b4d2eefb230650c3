event a;
spec W observes a { start state S { defer a; } }

//! error 2:37 deferred-event-in-monitor events cannot be deferred in spec monitor 'W'
