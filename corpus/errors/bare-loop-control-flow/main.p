fun f() { break; }

//! error 1:11 bare-loop-control-flow 'break' cannot appear outside a loop body
