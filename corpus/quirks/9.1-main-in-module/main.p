// "main X in M" ignores X entirely.
machine M { start state S { } }
test T [main=M]: main Nobody in { M };

//! ok
//! tests T
