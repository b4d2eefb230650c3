// Language §5.10: a call statement never considers pure functions.
pure f(x: int): int;
fun g() { f(1); }

//! error 3:11 missing-declaration could not find function 'f'
