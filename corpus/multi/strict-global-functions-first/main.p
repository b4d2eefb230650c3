// Chapter 0: all global functions come before the methods and handlers of machines.
machine M { start state S { entry { var x: int; x = true; } } }
fun f() { var x: int; x = nope; }

//! error 3:27 missing-declaration could not find name 'nope'
