// Checker §1.10: operands, arguments and tuple elements from left to right.
machine Main {
  start state S {
    entry {
      var t: (int, int);
      var n: (a: int, b: int);
      var x: int;
      x = f(1) + f(2) * f(3);
      t = (f(4), f(5));
      n = (a = f(6), b = f(7));
      g(f(8), f(9));
    }
  }
  fun f(n: int): int {
    print format("{0}", n);
    return n;
  }
  fun g(a: int, b: int) { print "g"; }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: 1 / 2 / 3 / 4 / 5 / 6 / 7 / 8 / 9 / g
