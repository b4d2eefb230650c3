// Appendix E: the intended rules accept this module.
event e;
machine Inner sends e; receives e; { start state S { ignore e; } }
machine Outer sends e; receives; { start state S { entry { send new Inner(), e; } } }
module Hidden = hidee e in { Outer, Inner };
test T [main=Outer]: Hidden;

//! ok
//! tests T
