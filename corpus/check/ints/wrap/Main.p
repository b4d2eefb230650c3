// Checker §1.5: 64 bits in two's complement, no digit lost in between.
machine Main {
  start state S {
    entry {
      var x, y: int;
      var i: int;
      x = 2147483647;
      y = x * x;
      assert format("{0}", y) == "4611686014132420609";
      assert format("{0}", y + y) == "9223372028264841218";
      assert format("{0}", y + y + y) == "-4611686031312289789";
      x = 1;
      while (i < 63) {
        x = x * 2;
        i = i + 1;
      }
      assert format("{0}", x) == "-9223372036854775808";
      assert x - 1 > 0 && -x == x && x * 2 == 0;
      assert format("{0}", x - 1) == "9223372036854775807";
      y = 90071992;
      y = y * 100000000 + 54740993;
      assert format("{0}", y) == "9007199254740993" && y - 90071992 * 100000000 == 54740993;
    }
  }
}

//! check DefaultImpl: ok
