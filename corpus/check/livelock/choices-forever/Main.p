// A loop of choices ends at the step bound: choices are steps.
machine Main {
  start state S {
    entry {
      while ($) { }
      while (true) {
        if ($) continue;
      }
    }
  }
}

//! limits steps=60 schedules=10
//! check DefaultImpl: bound
