fun f(x: int): int { return x + "1"; }

//! error 1:31 bin-op-type-mismatch operator '+' requires both operands to be int or both float; got int and string
