// Language §2.5: else belongs to the nearest if.
machine Main {
  start state S {
    entry {
      var a, b: bool;
      var n: int;
      a = true;
      if (a)
        if (b)
          n = 1;
        else
          n = 2;
      assert n == 2;
      if (!a) {
        if (b) n = 3;
      } else n = 4;
      assert n == 4;
    }
  }
}

//! check DefaultImpl: ok
