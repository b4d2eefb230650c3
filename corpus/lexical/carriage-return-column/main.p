// Language §1.1: a CR is an ordinary character of one column, and only LF ends a line.
fun f(): int {
    return true;
}

//! error 3:6 type-mismatch got type: bool, expected: int
