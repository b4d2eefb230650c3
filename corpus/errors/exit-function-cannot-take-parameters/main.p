machine M { start state S { exit f; } fun f(x: int) { } }

//! error 1:13 exit-function-cannot-take-parameters exit handlers cannot take parameters; function expects 1
