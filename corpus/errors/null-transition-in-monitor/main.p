event e;
spec W observes e { start state S { on null goto S; } }

//! error 2:40 null-transition-in-monitor cannot transition on null event in spec monitor 'W'
