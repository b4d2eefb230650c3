event a;
machine M sends a; receives; { start state S { } }
machine N sends a; receives; { start state S { } }
module A = compose { M }, { N };

//! error 4:20 invalid-composition-expr invalid composition: output sends are not disjoint, a belongs to the sends of multiple composed module
