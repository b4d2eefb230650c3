fun f(x: int): int { return x[0]; }

//! error 1:29 type-mismatch got type: int, expected: sequence, map
