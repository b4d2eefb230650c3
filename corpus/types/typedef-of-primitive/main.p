// Language §4.4: aliases of primitive, collection and tuple types work in both directions.
type I = int;
type S = seq[I];
type T = (x: I, y: S);
fun f(a: I, b: int, s: S, u: seq[int], t: T, v: (x: int, y: seq[int])) {
  a = b; b = a; s = u; u = s; t = v; v = t; a = a; s = s; t = t;
}

//! ok
