param n: int;
machine Main { start state S { } }
test param (n in [1]) (0 wise) T [main=Main]: { Main };

//! error 3:23 invalid-twise invalid twise number at main.p:3:1: twise number 0 is less than 1.
