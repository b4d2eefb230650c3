event e: int;
machine M { start state S { on e do (x: int) { var x: bool; } } }

//! error 2:52 duplicate-declaration 'x' duplicates declaration 'x' at main.p:2:38
