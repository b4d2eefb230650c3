// Checker §1.11: a cast looks at the kind of the value, not at what is inside.
machine Main {
  start state S {
    entry {
      var a: any;
      var s: seq[any];
      var t: (m1: machine, m2: machine);
      var si: seq[int];
      si += (0, 1);
      s = si as seq[any];
      s += (1, "x");
      a = s;
      assert sizeof(a as seq[int]) == 2;
      t = (m1 = this, m2 = null) as (m1: machine, m2: machine);
      assert t.m1 == this && t.m2 == null;
    }
  }
}

//! check DefaultImpl: ok
