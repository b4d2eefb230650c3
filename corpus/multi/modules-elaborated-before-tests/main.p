// Language §9.1: all named modules are elaborated before tests and their parameters.
machine M { start state S { } }
test param (n in [1]) T [main=M]: { M };
module A = { Nope };

//! error 4:14 missing-declaration could not find interface 'Nope'
