// Language §10.3: seq of the value type must be the same type as seq of the declared one.
param x: any;
machine Main { start state S { } }
test param (x in [1]) T [main=Main]: { Main };

//! error 4:19 type-mismatch got type: seq[int], expected: seq[any]
