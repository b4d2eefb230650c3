// Appendix E: aliases of enums and machines are accepted wherever what they stand for is.
enum E { A }
type E2 = E;
machine Client { start state S { } }
type C2 = Client;
type F;
type F2 = F;
fun f(a: E2, b: E2, e: E, c: C2, d: C2, k: Client, m: machine, x: F2, y: F): bool {
  a = b; e = a; a = e; a = A;
  c = d; k = c; c = k; m = c;
  x = y; y = x;
  return a == b && a == e && c == k && m == c;
}
fun g(s: seq[E2], t: (E2, C2), u: seq[E]): E2 { var i: E2; u = s; foreach (i in s) { return i; } return t.0; }

//! ok
