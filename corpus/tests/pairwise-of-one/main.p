// Language §10.3, §E: pairwise needs two parameters.
param n: int;
machine Main { start state S { } }
test param (n in [1, 2]) pairwise T [main=Main]: { Main };

//! error 4:26 invalid-twise invalid twise number at main.p:4:1: twise number 2 is greater than 1.
