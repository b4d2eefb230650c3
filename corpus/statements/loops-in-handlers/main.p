// Language §6.3, §12.2: break and continue belong to the nearest loop.
event e: int;
machine M {
  start state S {
    on e do (n: int) {
      var i: int; var s: seq[int];
      while (i < n) {
        i = i + 1;
        if (i == 3) continue;
        foreach (n in s) { if (n == i) break; }
        while (true) break;
      }
    }
  }
}

//! ok
