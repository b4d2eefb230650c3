// Appendix A.3, composition 2: e is private in one module and sent in the other.
event e;
machine Inner sends e; receives e; { start state S { ignore e; } }
machine Outer sends e; receives; { start state S { entry { send new Inner(), e; } } }
machine Other sends e; receives; { start state S { } }
module Hidden = hidee e in { Outer, Inner };
module A = union { Other }, Hidden;

//! error 7:18 invalid-composition-expr invalid composition: private events after composition are not disjoint from send and receives set, e.g., after composition private event e belongs to both private and public (sends or receives) events
