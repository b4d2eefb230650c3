// "return;" is fine in functions whose type accepts "no value".
fun a(): any { return; }
fun b(): machine { return; }
fun c(): event { return; }
fun d(): data { return; }
fun e() { return; }

//! ok
