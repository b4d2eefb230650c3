// Language §10.3: without param every strength is invalid.
machine Main { start state S { } }
test (1 wise) T [main=Main]: { Main };

//! error 3:6 invalid-twise invalid twise number at main.p:3:1: twise number 1 is greater than 0.
