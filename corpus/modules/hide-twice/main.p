// Language §9.3: what is hidden is neither sent nor received, so it cannot be hidden again.
event e;
machine Inner sends e; receives e; { start state S { ignore e; } }
machine Outer sends e; receives; { start state S { entry { send new Inner(), e; } } }
module Hidden = hidee e in { Outer, Inner };
module A = hidee e in Hidden;

//! error 6:12 invalid-hide-event-expr invalid hide event: event e cannot be made private, it must belong to both receive and send set of the module
