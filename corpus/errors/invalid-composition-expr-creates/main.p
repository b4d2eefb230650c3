machine C sends; receives; { start state S { } }
machine M sends; receives; { start state S { entry { new C(); } } }
machine N sends; receives; { start state S { entry { new C(); } } }
module A = compose { M }, { N };

//! error 4:20 invalid-composition-expr invalid composition: output creates are not disjoint, C belongs to the creates of multiple composed module
