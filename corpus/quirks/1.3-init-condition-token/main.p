// "init-condition" is one token only where the whole word stands; "init-cond" is a subtraction.
fun f(init: int, cond: int): int { return init-cond; }

//! ok
