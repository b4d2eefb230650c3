// Checker §1.3: transition function and entry function get a payload each.
event e: seq[int];
machine Main {
  start state A {
    entry {
      var s: seq[int];
      s += (0, 1);
      raise e, s;
    }
    on e goto B with (p: seq[int]) { p[0] = 2; }
  }
  state B {
    entry (p: seq[int]) { assert p[0] == 1; }
  }
}

//! check DefaultImpl: ok
