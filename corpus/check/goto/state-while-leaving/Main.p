// Checker §2.7: exit and transition functions still run in the old state.
event e;
event f;
machine Main {
  start state A {
    entry { raise e; }
    exit { send this, f; }
    on e goto B with { send this, f; }
  }
  state B {
    ignore f;
  }
}

//! check DefaultImpl: ok
