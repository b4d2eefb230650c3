fun f(b: bool) { if (b) { break; } }

//! error 1:27 bare-loop-control-flow 'break' cannot appear outside a loop body
