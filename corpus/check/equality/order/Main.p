// Checker §1.4: ints, floats and strings are ordered; strings by code units.
machine Main {
  start state S {
    entry {
      assert 1 < 2 && 2 <= 2 && 3 > 2 && -1 >= -1;
      assert 1.5 < 2.5 && 2.5 >= 2.5;
      assert "a" < "b" && "B" < "a" && "" < "a" && "a" < "aa" && "10" < "9" && "Z" <= "Z";
    }
  }
}

//! check DefaultImpl: ok
