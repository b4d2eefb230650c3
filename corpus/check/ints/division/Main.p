// Checker §1.5: division truncates toward zero, the remainder has the sign of the dividend.
machine Main {
  start state S {
    entry {
      assert 7 / 2 == 3 && -7 / 2 == -3 && 7 / -2 == -3 && -7 / -2 == 3;
      assert 7 % 3 == 1 && -7 % 3 == -1 && 7 % -3 == 1 && -7 % -3 == -1;
      assert 0 / 5 == 0 && -1 / 2 == 0;
    }
  }
}

//! check DefaultImpl: ok
