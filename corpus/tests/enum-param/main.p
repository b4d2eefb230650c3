// Language §10.3: an enum is neither int nor bool, so a test cannot give it values.
enum E { A, B }
param e: E;
machine M { start state S { } }
test param (e in [0]) T [main=M]: { M };

//! error 5:19 type-mismatch got type: seq[int], expected: seq[E]
