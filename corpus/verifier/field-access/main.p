// Language §11.4.
event e: (a: int, b: bool);
event f;
eventset Both = { e, f };
interface I() receives e;
machine M { var n: int; start state S { ignore e, f; } }
spec W observes e { var total: int; start state S { ignore e; } }
invariant a: forall (m: M) :: m.n == 0;
invariant b: forall (x: e) :: x.a == 1 && x.b;
invariant c: forall (x: Both) :: x.a == 1;
invariant d: W.total == 0;
invariant g: forall (m: M) :: m.zero == 0;
invariant h: forall (x: e) :: x.c == 0;
invariant i: forall (x: I) :: x.n == 0;
invariant j: forall (x: machine) :: x.n == 0;

//! error 12:33 missing-machine-field machine 'M' has no field 'zero'
//! error 13:33 missing-event-field payload of event 'e' has no field 'c'
//! error 14:31 type-mismatch
//! error 15:37 type-mismatch
