// Language §2.4 form (c): requires clauses before ensures clauses.
fun f(x: int) return (r: int); requires x > 0; requires x < 10; ensures r > x; ensures r < 20;
fun g(x: int) requires x == 1;
fun h(x: int) ensures x == 1;
fun k() return (b: bool);

//! ok
