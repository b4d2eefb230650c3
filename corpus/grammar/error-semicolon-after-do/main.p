event e;
machine M { start state S { on e do { }; } }

//! error 2:40 syntax
