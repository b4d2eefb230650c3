event a;
event b;
machine M sends a, b; receives; { start state S { } }
machine N sends b; receives; { start state S { } }
module U = union { M }, { N };
module A = compose { M }, { N };

//! error 6:20 invalid-composition-expr invalid composition: output sends are not disjoint, b belongs to the sends of multiple composed module
