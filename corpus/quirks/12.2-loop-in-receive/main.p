event a;
fun f() { receive { case a: { while (true) { break; } } } }

//! ok
