// Chapter 0: invariants, then axioms, init conditions, pure bodies and contracts.
pure p(): int = true;
init-condition 3;
axiom 2;
invariant i: 1;

//! error 5:14 type-mismatch got type: int, expected: bool
