// Language §11.1: requires see the parameters, ensures also the return variable.
fun f(x: int) return (r: bool); requires x > 0; ensures r == (x > 1);
fun g(x: int) return (r: bool); requires r; ensures x;
fun h(): bool { return f(1); }

//! error 3:42 missing-declaration could not find name 'r'
//! error 3:53 type-mismatch got type: int, expected: bool
