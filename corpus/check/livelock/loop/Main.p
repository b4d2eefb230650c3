// Checker §7.4: a loop without a scheduling point never lets others act.
machine Main {
  start state S {
    entry {
      while (true) { }
    }
  }
}

//! limits work=500 schedules=3
//! check DefaultImpl: livelock
