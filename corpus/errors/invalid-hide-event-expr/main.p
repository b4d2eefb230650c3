event e;
machine M sends e; receives; { start state S { } }
module A = hidee e in { M };

//! error 3:12 invalid-hide-event-expr invalid hide event: event e cannot be made private, it must belong to both receive and send set of the module
