// Language §11.4: the first event by name is named.
event b: (x: int);
event a: (y: int);
eventset Both = { b, a };
invariant i: forall (v: Both) :: v.x == v.y;
invariant j: forall (v: Both) :: v.z == 1;

//! error 6:36 missing-event-field payload of event 'a' has no field 'z'
