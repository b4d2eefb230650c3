// Different tests of one module are expanded one after the other.
param a: bool;
machine M { start state S { } }
module All = { M };
test param (a in [true, false]) First [main=M]: All;
test Middle [main=M]: All;
test param (a in [false, true]) Last [main=M]: All;

//! ok
//! tests First___a_true First___a_false Middle Last___a_false Last___a_true
