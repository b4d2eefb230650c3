// Language §1.4: "1.2.3" is the float 1.2 followed by the access ".3", which needs a tuple.
fun f(): float { return 1.2.3; }

//! error 2:25 type-mismatch got type: float, expected: tuple, namedtuple
