// Language §2.7: test values are bools and ints.
param x: int;
machine A { start state S { } }
test param (x in ["a"]) T [main=A]: { A };

//! error 4:19 syntax
