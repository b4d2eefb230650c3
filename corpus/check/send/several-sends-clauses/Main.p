// Checker §2.12: several lists add up.
event a;
event b;
machine Main
  sends a;
  sends b;
{
  start state S {
    entry {
      send this, a;
      send this, b;
    }
    ignore a, b;
  }
}

//! check DefaultImpl: ok
