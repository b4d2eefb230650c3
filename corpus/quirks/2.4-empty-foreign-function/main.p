// "fun f()" with neither body nor semicolon is a foreign function.
fun first()
fun second(x: int)
event e;
machine M { fun third() start state S { entry { first(); second(1); third(); } } }

//! ok
