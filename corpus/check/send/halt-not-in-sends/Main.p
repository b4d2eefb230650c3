// Checker §2.12: explicit lists are taken literally, halt included.
event e;
machine Main
  sends e;
{
  start state S {
    entry { send this, halt; }
  }
}

//! check DefaultImpl: sends-set
//! text DefaultImpl: Event PHalt is not in the sends set of the Machine Main
