// Language §9.3: event p travels in the permissions of the payload of c.
event p;
interface Port() receives p;
event c: Port;
machine Inner sends p, c; receives p; { start state S { ignore p; } }
machine Outer sends p, c; receives c; { start state S { entry { new Inner(); } on c do (x: Port) { send x, p; } } }
module A = hidee p in { Outer, Inner };

//! error 7:12 invalid-hide-event-expr invalid hide event: event p cannot be made private as it belongs to allowed permission of c which is received or sent by the module
