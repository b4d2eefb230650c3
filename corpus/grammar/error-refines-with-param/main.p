// Language §2.7: refinement tests take no parameters.
param x: int;
machine A { start state S { } }
test param (x in [1]) T [main=A]: { A } refines { A };

//! error 4:41 syntax
