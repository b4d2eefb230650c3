// A mistake of the user that the reference calls an internal error.
param n: int;
machine M { start state S { } }
test param (n in [2, 2]) T [main=M]: { M };

//! error 4:19 duplicate-test-value internal compiler error (please report): Invalid parameter list: Duplicate integer value '2' found. All test values must be unique (e.g., [2, 2] is not allowed).
