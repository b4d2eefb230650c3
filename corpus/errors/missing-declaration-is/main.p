invariant i: forall (m: machine) :: m is a;

//! error 1:37 missing-declaration could not find machine, event, or state 'a'
