fun add(x: int, y: int): int { return x + y; }
fun f(): int { return add(1); }

//! error 2:23 incorrect-argument-count goto, function or constructor call expected 2 arguments, got 1
