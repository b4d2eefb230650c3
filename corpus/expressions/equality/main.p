// Language §5.7: operands are comparable when one accepts the other.
enum E { A }
event e;
machine Client { start state S { } }
fun void() { }
fun f(i: int, x: float, a: any, m: machine, c: Client, ev: event, s: seq[int], sa: seq[any], d: data) {
  var b: bool;
  b = i == i; b = i == a; b = a == i; b = m == null; b = null == m; b = c == m; b = m != c;
  b = ev == e; b = ev == null; b = s == sa; b = A == A; b = d == i; b = null == null;
  b = void() == null; b = e == a; b = (1, 2) == (3, 4); b = true == false;
  b = i == x;
  b = s != i;
  b = A == 0;
  b = i == null;
  b = (1, 2) == (a = 1, b = 2);
}

//! error 11:7 incomparable-types types int and float are incomparable
//! error 12:7 incomparable-types types seq[int] and int are incomparable
//! error 13:7 incomparable-types types E and int are incomparable
//! error 14:7 incomparable-types types int and null are incomparable
//! error 15:7 incomparable-types types (int,int) and (a:int,b:int) are incomparable
