// Language §3.3: parameters of foreign functions, tuple fields, enum elements, events and functions
// may have the name of a global param.
param p, q, r: int;
event p;
enum E { q }
fun r(p: int): int;
fun use(): (p: int, q: int) { return (p = p, q = r(q)); }

//! ok
