// Appendix A.3, composition 7: at component B, whose private event reaches A's constructor.
event p;
interface Port() receives p;
machine Inner sends p; receives p; { start state S { ignore p; } }
machine Outer sends p; receives; { start state S { entry { send new Inner(), p; } } }
machine Other sends; receives; { start state S { entry (x: Port) { } } }
module Hidden = hidee p in { Outer, Inner };
module A = union { Other }, Hidden;

//! error 8:29 invalid-hide-event-expr invalid hide event: private event p belongs to the permissions of the constructor type of public interface Other
