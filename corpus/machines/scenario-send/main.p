event a;
scenario N observes a { start state S { on a do { send null, a; } } cold state T { ignore a; } }

//! error 2:51 illegal-monitor-operation '$', '$$', 'this', 'new', 'send', 'announce', 'receive', and 'pop' are not allowed in spec monitor 'N'
