param b: bool;
machine Main { start state S { } }
test param (b in [1, 2]) T [main=Main]: { Main };

//! error 3:19 type-mismatch got type: seq[int], expected: seq[bool]
