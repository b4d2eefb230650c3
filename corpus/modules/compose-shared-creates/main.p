event a;
machine C receives; sends; { start state S { } }
machine M sends; receives; { start state S { entry { new C(); } } }
machine N sends; receives; { start state S { entry { new C(); } } }
module U = union { M }, { N };
module A = compose { M }, { N };

//! error 6:20 invalid-composition-expr invalid composition: output creates are not disjoint, C belongs to the creates of multiple composed module
