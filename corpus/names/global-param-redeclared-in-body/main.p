// Language §3.3: a local of a function with a body may not have the name of a global param; the
// error stands at the inner variable.
param p: int;
fun f() { var p: int; p = 1; }

//! error 4:15 duplicate-declaration 'p' duplicates declaration 'p' at main.p:3:7
