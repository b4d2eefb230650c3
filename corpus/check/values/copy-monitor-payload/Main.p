// Checker §1.3: what a monitor does to its parameter is not seen by the receiver, nor by monitors.
event e: seq[int];
spec One observes e {
  start state S {
    on e do (p: seq[int]) { p[0] = 2; }
  }
}
spec Two observes e {
  start state S {
    on e do (p: seq[int]) { assert p[0] == 1; }
  }
}
machine Main {
  start state S {
    entry {
      var s: seq[int];
      s += (0, 1);
      send this, e, s;
      assert s[0] == 1;
    }
    on e do (p: seq[int]) { assert p[0] == 1; }
  }
}
test T [main=Main]: assert One, Two in { Main };

//! check T: ok
