// Language §4.2: aliases may use aliases declared later.
type A = seq[B];
type B = (x: C);
type C = D;
type D = int;
fun f(): int { var a: A; a += (0, (x = 1,)); return a[0].x; }

//! ok
