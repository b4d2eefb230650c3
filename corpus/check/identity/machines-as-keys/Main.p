// Checker §1.4: machines are keys before and after they have a number.
machine Leaf {
  start state S { }
}
machine Main {
  start state S {
    entry {
      var m: map[machine, int];
      var i: int;
      var l: machine;
      var s: set[machine];
      while (i < 12) {
        l = new Leaf();
        m[l] = i;
        s += (l);
        i = i + 1;
      }
      assert m[l] == 11 && sizeof(m) == 12 && l in s && !(this in s);
      foreach (l in s) { assert l in m; }
    }
  }
}

//! check DefaultImpl: ok
