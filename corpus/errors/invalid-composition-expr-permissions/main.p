// Appendix A.3, composition 3: the private event p travels in the payload of c.
event p;
interface Port() receives p;
event c: Port;
machine Inner sends p; receives p; { start state S { ignore p; } }
machine Outer sends p; receives; { start state S { entry { send new Inner(), p; } } }
machine Other sends c; receives; { start state S { } }
module Hidden = hidee p in { Outer, Inner };
module A = union { Other }, Hidden;

//! error 9:18 invalid-composition-expr invalid composition: private events after composition are not disjoint from permissions in events sent or received, e.g., after composition private event p is in the permissions set of c
