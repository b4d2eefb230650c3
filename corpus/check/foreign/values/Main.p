// Checker §2.17: values of every kind go to foreign functions and come back.
type Pair = (a: int, b: seq[string]);
enum Colour { RED = 0, GREEN = 5 }
event e;
fun same(v: any): any;
fun pair(p: Pair): Pair;
fun half(f: float): float;
fun keysum(m: map[int, int]): int;
fun next(c: Colour): Colour;
fun both(a: set[int], b: set[int]): set[int];
fun who(m: machine): machine;
fun swap(t: (int, bool)): (bool, int);
machine Main {
  start state S {
    entry {
      var p: Pair;
      var m: map[int, int];
      var s, t: set[int];
      p.a = 3;
      p.b += (0, "x");
      assert pair(p) == (a = 4, b = p.b) && p.a == 3;
      assert half(5.0) == 2.5;
      m[1] = 10;
      m[2] = 20;
      assert keysum(m) == 33;
      assert next(RED) == GREEN;
      s += (1);
      t += (2);
      t += (1);
      assert sizeof(both(s, t)) == 2 && 2 in both(s, t);
      assert who(this) == this;
      assert swap((1, true)) == (true, 1);
    }
  }
}

//! check DefaultImpl: ok
