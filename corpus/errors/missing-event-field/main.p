event e: (id: int);
invariant i: forall (x: e) :: x.key >= 0;

//! error 2:33 missing-event-field payload of event 'e' has no field 'key'
