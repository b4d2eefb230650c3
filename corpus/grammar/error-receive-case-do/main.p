event e;
fun f() { receive { case e do { } } }

//! error 2:28 syntax
