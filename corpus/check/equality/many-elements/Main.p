// Checker §1.4: equality and membership hold for large sets and maps too.
machine Main {
  start state S {
    entry {
      var s, t: set[(int, string)];
      var m: map[seq[int], int];
      var q: seq[int];
      var i: int;
      while (i < 40) {
        s += ((i, format("{0}", i)));
        t += ((39 - i, format("{0}", 39 - i)));
        q += (i, i);
        m[q] = i;
        i = i + 1;
      }
      assert s == t && sizeof(s) == 40 && (17, "17") in s && !((17, "18") in s);
      assert q in m && m[q] == 39;
      q -= (39);
      assert m[q] == 38;
      s -= ((3, "3"));
      assert s != t && !((3, "3") in s) && sizeof(s) == 39;
    }
  }
}

//! check DefaultImpl: ok
