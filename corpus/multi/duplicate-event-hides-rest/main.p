event e;
event e;
machine M { start state S { entry { x = 1; } on nope do { } } }

//! error 2:1 duplicate-declaration
//! strict 1
