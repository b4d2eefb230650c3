// Language §2.4: after ": T" comes a body, "creates" or ";".
fun f(): int
event e;

//! error 3:1 syntax
