event e;
machine Main {
  start state A {
    entry {
      send this, halt;
      goto B;
    }
    exit {
      receive {
        case e: { }
      }
    }
  }
  state B { }
}

//! check DefaultImpl: transition-in-exit
//! text DefaultImpl: Main(1) has performed a 'RaiseEvent' transition from an OnExit action.
