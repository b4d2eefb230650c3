event p;
interface Port() receives p;
machine Inner sends; receives p; { start state S { entry (x: Port) { } ignore p; } }
machine Outer sends p; receives; { start state S { entry { send new Inner(default(Port)), p; } } }
module A = hidee p in { Outer, Inner };

//! error 5:12 invalid-hide-event-expr invalid hide event: event p cannot be made private as it belongs to the permissions of the contructor type of interface Inner
