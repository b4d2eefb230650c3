event e;
enum M { A }
scenario M observes e { start state S { } cold state T { } }

//! error 3:1 duplicate-declaration 'M' duplicates declaration 'M' at main.p:2:1
