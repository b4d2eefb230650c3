event p;
event c: Port;
interface Port() receives p;
machine Inner sends; receives p; { start state S { ignore p; } }
machine Outer sends p, c; receives; { start state S { entry { send new Inner(), p; } } }
module A = hidee p in { Outer, Inner };

//! error 6:12 invalid-hide-event-expr invalid hide event: event p cannot be made private as it belongs to allowed permission of c which is received or sent by the module
