// Language §9.3: M is bound but not created, so its interface is public and receives the event.
event a;
machine M sends a; receives a; { start state S { ignore a; } }
module A = hidee a in { M };

//! error 4:12 invalid-hide-event-expr invalid hide event: event a cannot be made private as interface M contains this event. Only events in interfaces that are both created and bound in the module can be hidden
