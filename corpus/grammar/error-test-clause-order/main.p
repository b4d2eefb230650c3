// Language §2.7: param, assume, t-wise stand in this order.
param x: int;
machine A { start state S { } }
test param (x in [1]) pairwise assume true T [main=A]: { A };

//! error 4:32 syntax
