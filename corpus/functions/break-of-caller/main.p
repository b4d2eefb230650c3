// Language §6.3: a loop around a call is no loop of the called function.
fun g() { break; }
fun f() { while (true) { g(); } }

//! error 2:11 bare-loop-control-flow
