event e;
machine M sends e; receives e; { start state S { ignore e; } }
module A = hidee e in { M };

//! error 3:12 invalid-hide-event-expr invalid hide event: event e cannot be made private as interface M contains this event. Only events in interfaces that are both created and bound in the module can be hidden
