machine M { start state S { } }
module A = union { M }, { M };

//! error 2:18 invalid-composition-expr invalid composition: bound interfaces after composition are not disjoint, e.g., interface M is bound in both the modules being composed
