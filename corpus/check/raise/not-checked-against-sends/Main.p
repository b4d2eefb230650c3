// Checker §2.12: raise and announce are not checked against the sends set.
event e;
machine Main
  sends;
{
  start state S {
    entry {
      announce e;
      raise e;
    }
    on e do { }
  }
}

//! check DefaultImpl: ok
