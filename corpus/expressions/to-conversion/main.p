// Language §5.8.
enum E { A }
type E2 = E;
event a;
event b;
interface Big() receives a, b;
interface Small() receives a;
type Alias = Small;
machine M receives a, b; { start state S { ignore a, b; } }
fun f(i: int, x: float, e: E, m: machine, big: Big, small: Small, mm: M, an: any) {
  i = i to int; x = i to float; x = x to float; i = x to int; i = e to int; i = default(E2) to int;
  big = m to Big; small = big to Small; big = mm to Big; mm = big to M; small = small to Small;
  big = small to Big;
  x = e to float;
  i = an to int;
  i = "1" to int;
  i = true to int;
  i = m to int;
  e = 1 to E;
  an = 1 to any;
  m = big to machine;
  small = big to Alias;
}

//! error 13:9 illegal-interface-coerce illegal coerce: permissions of 'Small' are not a superset of 'Big' (e.g., event 'b')
//! error 14:7 incomparable-types types E and float are incomparable
//! error 15:7 incomparable-types types any and int are incomparable
//! error 16:7 incomparable-types types string and int are incomparable
//! error 17:7 incomparable-types types bool and int are incomparable
//! error 18:7 incomparable-types types machine and int are incomparable
//! error 19:7 illegal-type-in-coerce-expr coerce expects an interface, int, or float type
//! error 20:8 illegal-type-in-coerce-expr coerce expects an interface, int, or float type
//! error 21:7 illegal-type-in-coerce-expr coerce expects an interface, int, or float type
//! error 22:11 illegal-type-in-coerce-expr coerce expects an interface, int, or float type
