param n, m: int;
machine Main { start state S { } }
test param (n in [1], m in [2]) (3 wise) T [main=Main]: { Main };

//! error 3:33 invalid-twise invalid twise number at main.p:3:1: twise number 3 is greater than 2.
