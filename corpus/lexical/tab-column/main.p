// Language §1.1: a tab is one column.
fun f(x: int) {
	var b: int;
	b =	true;
}

//! error 4:6 type-mismatch got type: bool, expected: int
