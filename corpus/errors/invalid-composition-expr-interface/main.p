// Appendix A.3, composition 4: Port is created, not bound, and receives the private event.
event p;
interface Port() receives p;
machine Inner sends p; receives p; { start state S { ignore p; } }
machine Outer sends p; receives; { start state S { entry { send new Inner(), p; } } }
machine Other sends; receives; { start state S { entry { new Port(); } } }
module Hidden = hidee p in { Outer, Inner };
module A = union { Other }, Hidden;

//! error 8:18 invalid-composition-expr invalid composition: After composition, private event p is in the received events of interface Port which is created or bound in the module
