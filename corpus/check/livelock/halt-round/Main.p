// Checker §8.2: `raise halt` in the entry of a state with `on halt goto` itself.
machine Main {
  start state S {
    entry { raise halt; }
    on halt goto S;
  }
}

//! limits work=500 schedules=3
//! check DefaultImpl: livelock
