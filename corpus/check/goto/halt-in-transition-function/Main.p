// Checker §2.7, §2.9: the implicit halt of a receive in a transition function is a bug.
event e;
machine Main {
  start state A {
    entry {
      send this, halt;
      raise e;
    }
    on e goto B with {
      receive {
        case e: { }
      }
    }
  }
  state B { }
}

//! check DefaultImpl: transition-in-exit
//! text DefaultImpl: Main(1) has performed a 'RaiseEvent' transition from an OnExit action.
