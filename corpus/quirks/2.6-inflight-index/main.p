// inflight s[0] is (inflight s)[0], and a bool cannot be indexed.
event e;
invariant a: forall (s: seq[e]) :: inflight s[0];

//! error 3:36 type-mismatch got type: bool, expected: sequence, map
