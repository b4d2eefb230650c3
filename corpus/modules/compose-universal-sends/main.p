// Language §9.3: without sends clauses compose fails, union does not care.
event a;
machine M { start state S { } }
machine N { start state S { } }
module U = union { M }, { N };
module A = compose { M }, { N };

//! error 6:20 invalid-composition-expr
