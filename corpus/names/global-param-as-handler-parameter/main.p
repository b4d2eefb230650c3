param p: int;
event e: int;
machine M { start state S { on e do (p: int) { } } }

//! error 3:38 duplicate-declaration 'p' duplicates declaration 'p' at main.p:1:7
