// Language §11.3: a machine, an event, or a state.
event e;
machine M { start state Idle { ignore e; } state Busy { } }
invariant a: forall (m: machine) :: m is M || m is Busy;
invariant b: forall (x: event) :: x is e;
invariant c: forall (m: machine) :: m is Nope;
invariant d: nowhere is Nope;

//! error 6:37 missing-declaration could not find machine, event, or state 'Nope'
//! error 7:14 missing-declaration
//! error 7:14 missing-declaration could not find machine, event, or state 'Nope'
