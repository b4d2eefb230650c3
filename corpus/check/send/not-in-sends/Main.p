event e;
machine Main
  sends;
{
  start state S {
    entry { send this, e; }
    on e do { }
  }
}

//! check DefaultImpl: sends-set
//! text DefaultImpl: Event e is not in the sends set of the Machine Main
