machine M { start state S { } }
machine N { start state S { } }
module A = union { M }, { N, M };

//! error 3:18 invalid-composition-expr invalid composition: bound interfaces after composition are not disjoint, e.g., interface M is bound in both the modules being composed
