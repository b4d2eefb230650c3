machine M { start state S { } }
fun f() { new M().x; }

//! error 2:18 syntax
