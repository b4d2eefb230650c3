// Checker §1.2: the default of every type.
enum Colour { RED = 3, GREEN = 1, BLUE = 2 }
type Pair = (a: int, b: seq[int]);
interface I() receives halt;
machine Main {
  start state S {
    entry {
      var i: int;
      var f: float;
      var b: bool;
      var s: string;
      var c: Colour;
      var e: event;
      var m: machine;
      var a: any;
      var d: data;
      var t: (int, bool);
      var n: Pair;
      var q: seq[int];
      var st: set[int];
      var mp: map[int, int];
      assert i == 0 && f == 0.0 && !b && s == "";
      assert c == GREEN && c to int == 1;
      assert e == null && m == null && a == null && d == null;
      assert t == (0, false) && n == (a = 0, b = q);
      assert sizeof(q) == 0 && sizeof(st) == 0 && sizeof(mp) == 0;
      assert default(Colour) == GREEN && default(Pair) == n;
    }
  }
}

//! check DefaultImpl: ok
