// Checker §1.6: conversions between int and float.
machine Main {
  start state S {
    entry {
      var f: float;
      var i: int;
      f = 7 to float;
      assert f == 7.0;
      assert 3.99 to int == 3 && (-3.99) to int == -3;
      i = 16777217;
      assert (i to float) to int == 16777217;
      f = f / 0.0;
      i = f to int;
      assert format("{0}", i) == "-9223372036854775808";
    }
  }
}

//! check DefaultImpl: ok
