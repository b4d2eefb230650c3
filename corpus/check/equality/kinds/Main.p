// Checker §1.4: values of different kinds are unequal, without a fault.
event e;
machine Main {
  start state S {
    entry {
      var vs: seq[any];
      var i, j: int;
      vs += (0, 1);
      vs += (1, 1.0);
      vs += (2, "1");
      vs += (3, true);
      vs += (4, e);
      vs += (5, this);
      vs += (6, (1, 2));
      vs += (7, (a = 1, b = 2));
      vs += (8, default(seq[int]));
      vs += (9, default(set[int]));
      vs += (10, default(map[int, int]));
      vs += (11, null);
      while (i < sizeof(vs)) {
        j = 0;
        while (j < sizeof(vs)) {
          assert (vs[i] == vs[j]) == (i == j), format("{0} and {1}", i, j);
          j = j + 1;
        }
        i = i + 1;
      }
    }
  }
}

//! check DefaultImpl: ok
