fun f(b: bool) { while (b) { break; } continue; }

//! error 1:39 bare-loop-control-flow 'continue' cannot appear outside a loop body
