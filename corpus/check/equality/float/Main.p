// Checker §1.4: floats compare as IEEE numbers: NaN is not itself, −0 is 0.
machine Main {
  start state S {
    entry {
      var nan, zero, minus: float;
      var a, b: any;
      var s: seq[float];
      var t: set[float];
      nan = zero / zero;
      minus = -zero;
      assert !(nan == nan) && nan != nan;
      assert minus == zero;
      a = minus;
      b = zero;
      assert a == b;
      s += (0, nan);
      assert !(nan in s);
      t += (zero);
      t += (minus);
      assert sizeof(t) == 1;
    }
  }
}

//! check DefaultImpl: ok
