// An expanded name may be that of another test; then one would hide the other.
param n: int;
machine Main { start state S { } }
test T___n_1 [main=Main]: { Main };
test param (n in [1, 2]) T [main=Main]: { Main };
//! error *:* duplicate-expanded-test
