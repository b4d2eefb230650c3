event e;
spec W observes e { start state S { on e do { if ($) { goto S; } } } }

//! error 2:51 illegal-monitor-operation '$', '$$', 'this', 'new', 'send', 'announce', 'receive', and 'pop' are not allowed in spec monitor 'W'
