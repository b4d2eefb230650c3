// Language §1.4: "<=>" is "<=" followed by ">".
fun f(a: int, b: int): bool { return a<=>b; }

//! error 2:41 syntax
