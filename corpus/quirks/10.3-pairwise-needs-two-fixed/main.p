// Appendix E: pairwise with fewer than two parameters is an error.
machine M { start state S { } }
test pairwise T [main=M]: { M };

//! error 3:6 invalid-twise invalid twise number at main.p:3:1: twise number 2 is greater than 0.
