// Language §5.8: legal when the types are comparable, up or down.
machine Client { start state S { } }
type R = (x: int, y: bool);
fun f(a: any, i: int, m: machine, c: Client, d: data, s: seq[any], r: R) {
  i = a as int; a = i as any; c = m as Client; m = c as machine; d = i as data; i = d as int;
  r = a as R; i = (s as seq[int])[0]; m = null as machine; a = null as any; i = i as int;
  i = true as int;
  c = null as Client;
  i = 1.5 as int;
}

//! error 7:7 incomparable-types types bool and int are incomparable
//! error 8:7 incomparable-types types null and Client are incomparable
//! error 9:7 incomparable-types types float and int are incomparable
