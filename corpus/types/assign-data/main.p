// Language §4.4: data takes whatever has a bounded and empty permission set.
enum E { A }
type F;
event e;
interface Nobody() receives;
interface Somebody() receives e;
fun f(d: data, n: Nobody, s: Somebody, m: machine, a: any, fo: F, sa: seq[any], v: event) {
  d = 1; d = 1.5; d = "x"; d = true; d = null; d = A; d = d; d = v; d = e;
  d = (1, (x = "y",)); d = default(map[int, seq[set[E]]]); d = n;
  d = s;
  d = m;
  d = a;
  d = fo;
  d = sa;
  d = (1, m);
}

//! error 10:7 type-mismatch got type: Somebody, expected: data
//! error 11:7 type-mismatch got type: machine, expected: data
//! error 12:7 type-mismatch got type: any, expected: data
//! error 13:7 type-mismatch got type: F, expected: data
//! error 14:7 type-mismatch got type: seq[any], expected: data
//! error 15:7 type-mismatch got type: (int,machine), expected: data
