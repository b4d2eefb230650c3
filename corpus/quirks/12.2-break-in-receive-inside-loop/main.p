// Inside a loop of the enclosing function, break leaves the receive and continue goes on with the
// loop.
event a;
event b;
fun f() { while (true) { receive { case a: { break; } case b: { if ($) { continue; } } } } }

//! ok
