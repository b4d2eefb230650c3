event a;
spec W observes a { start state S { on a, null do { } } }

//! error 2:43 null-transition-in-monitor cannot transition on null event in spec monitor 'W'
