pure f(x: int): int;
pure g(x: int): bool = x + 1;
invariant a: f(1, 2) == 1;
invariant b: f(true) == 1;
invariant c: nope() == 1;

//! error 2:24 type-mismatch got type: int, expected: bool
//! error 3:14 incorrect-argument-count goto, function or constructor call expected 1 arguments, got 2
//! error 4:16 type-mismatch got type: bool, expected: int
//! error 5:14 missing-declaration could not find function 'nope'
