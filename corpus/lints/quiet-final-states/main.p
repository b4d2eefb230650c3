// A state without a way out that defers nothing is a final state, and fine.
event e;
machine Main {
  start state S { entry { send this, e; } on e goto Done; }
  state Done { }
}

//! ok
