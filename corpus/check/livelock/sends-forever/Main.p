// A loop of sends ends at the step bound.
event e;
machine Main {
  start state S {
    entry {
      while (true) { send this, e; }
    }
  }
}

//! limits steps=60 schedules=10
//! check DefaultImpl: bound
//! steps DefaultImpl: 60
