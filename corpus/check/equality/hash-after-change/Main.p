// Checker §1.4: a value changed in place is found by its new content, not by its old one.
machine Main {
  start state S {
    entry {
      var s: seq[int];
      var all: set[seq[int]];
      var deep: seq[seq[int]];
      var sets: set[seq[seq[int]]];
      s += (0, 1);
      all += (s);
      assert s in all;
      s[0] = 2;
      assert !(s in all);
      all += (s);
      assert s in all && sizeof(all) == 2;
      deep += (0, s);
      sets += (deep);
      deep[0][0] = 3;
      assert !(deep in sets);
      deep[0][0] = 2;
      assert deep in sets;
    }
  }
}

//! check DefaultImpl: ok
