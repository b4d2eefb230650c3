// Language §12.1: capabilities spread to a fixpoint over recursive calls.
event e;
fun a(n: int) { if (n > 0) { b(n - 1); } }
fun b(n: int) { if (n > 0) { a(n - 1); } else { raise e; } }
machine M { start state S { on e goto S with { a(3); } } }

//! error 5:46 changed-state-mid-transition
