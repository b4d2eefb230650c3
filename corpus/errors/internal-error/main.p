// Appendix A.4: the reference calls this mistake an internal error.
param n: int;
machine M { start state S { } }
test param (n in [5, 5]) T [main=M]: { M };

//! error 4:19 duplicate-test-value internal compiler error (please report): Invalid parameter list: Duplicate integer value '5' found. All test values must be unique (e.g., [2, 2] is not allowed).
