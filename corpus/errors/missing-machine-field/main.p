machine M { var count: int; start state S { } }
invariant i: forall (m: M) :: m.cuont >= 0;

//! error 2:33 missing-machine-field machine 'M' has no field 'cuont'
