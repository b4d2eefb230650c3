// Language §1.4: "1." is not a float.
fun f(): float { return 1.; }

//! error 2:27 syntax
