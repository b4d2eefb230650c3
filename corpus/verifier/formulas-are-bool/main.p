// Language §11: each formula is bool; a mistake in one does not stop the others.
invariant a: 1;
axiom "text";
init-condition 2;
Lemma l { invariant b: 1.5; }

//! error 2:14 type-mismatch got type: int, expected: bool
//! error 3:7 type-mismatch got type: string, expected: bool
//! error 4:16 type-mismatch got type: int, expected: bool
//! error 5:24 type-mismatch got type: float, expected: bool
