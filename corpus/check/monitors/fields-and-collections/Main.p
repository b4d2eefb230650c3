// Checker §2.14: monitors keep what they learn.
event put: (k: int, v: string);
event drop: int;
spec Store observes put, drop {
  var m: map[int, seq[string]];
  start state S {
    on put do (p: (k: int, v: string)) {
      if (!(p.k in m)) m += (p.k, default(seq[string]));
      m[p.k] += (sizeof(m[p.k]), p.v);
    }
    on drop do (k: int) {
      assert k in m, format("no {0} in {1}", k, m);
      m -= k;
    }
  }
}
machine Main {
  start state S {
    entry {
      announce put, (k = 1, v = "a");
      announce put, (k = 1, v = "b");
      announce put, (k = 2, v = "c");
      announce drop, 2;
      announce drop, 2;
    }
  }
}
test T [main=Main]: assert Store in { Main };

//! check T: assertion
//! text T: Assertion Failed: Main.p:12:7 no 2 in (<1->(a, b)>)
