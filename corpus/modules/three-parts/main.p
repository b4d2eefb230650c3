// Language §9.3: every ordered pair is checked, in list order; the first component is at fault.
machine A { start state S { } }
machine B { start state S { } }
machine C { start state S { } }
module M = union { A }, { B }, { C, B };

//! error 5:25 invalid-composition-expr
