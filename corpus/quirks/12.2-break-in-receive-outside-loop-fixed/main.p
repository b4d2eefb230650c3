// Appendix E: outside a loop, break and continue in a receive case are errors.
event e;
fun f() { receive { case e: { break; } } }

//! error 3:31 bare-loop-control-flow 'break' cannot appear outside a loop body
