// e targets m[0] is (e targets m)[0].
event e;
invariant a: forall (v: e, m: seq[machine]) :: v targets m[0];

//! error 3:48 type-mismatch got type: bool, expected: sequence, map
