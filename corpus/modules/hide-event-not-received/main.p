event a;
event b;
machine M sends a, b; receives a; { start state S { ignore a; } }
module A = hidee b in { M };

//! error 4:12 invalid-hide-event-expr invalid hide event: event b cannot be made private, it must belong to both receive and send set of the module
