// Language §1.4: the value is checked where the literal is used, so -2147483648 cannot be written.
fun f(): int { return -2147483648; }

//! error 2:24 value-out-of-range value is out of range for type 'int'
