// Language §10.3: at the first value of the list.
param n: int;
machine Main { start state S { } }
test param (n in [1, 2, 3, 2]) T [main=Main]: { Main };

//! error 4:19 duplicate-test-value internal compiler error (please report): Invalid parameter list: Duplicate integer value '2' found. All test values must be unique (e.g., [2, 2] is not allowed).
