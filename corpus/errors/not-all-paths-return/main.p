fun sign(x: int): int { if (x > 0) { return 1; } }

//! error 1:23 not-all-paths-return not all paths in function 'sign' return a value
