// Language §2.4: requires clauses precede ensures clauses.
fun f(x: int) return (r: int); ensures r > 0; requires x > 0;

//! error 2:47 syntax
