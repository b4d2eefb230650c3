machine Inner sends; receives; { start state S { } }
machine Outer sends; receives; { start state S { entry { new Inner(); } } }
module A = hidei Inner in { Outer, Inner };

//! ok
