// Language §6.3: the variable of a foreach may be a field.
machine Main {
  var x: int;
  var all: seq[int];
  start state S {
    entry {
      var s: set[int];
      s += (4);
      s += (2);
      foreach (x in s) { note(); }
      assert x == 2 && format("{0}", all) == "(4, 2)";
      foreach (x in all) { all -= (0); }
      assert sizeof(all) == 0;
    }
  }
  fun note() { all += (sizeof(all), x); }
}

//! check DefaultImpl: ok
