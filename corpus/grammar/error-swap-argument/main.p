fun f(x: int) { }
fun g() { var y: int; f(y swap); }

//! error 2:27 syntax
