event e;
machine Main {
  start state S {
    entry { raise e; }
    on e do { raise e; }
  }
}

//! limits work=500 schedules=3
//! check DefaultImpl: livelock
