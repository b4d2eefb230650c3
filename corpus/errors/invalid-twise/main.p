param n: int;
machine M { start state S { } }
test param (n in [1, 2]) (2 wise) T [main=M]: { M };

//! error 3:26 invalid-twise invalid twise number at main.p:3:1: twise number 2 is greater than 1.
