// Checker §2.16: with a deadlock there is no check at termination.
event e;
spec A observes e {
  start hot state S { }
}
machine Main {
  start state S {
    entry {
      receive {
        case e: { }
      }
    }
  }
}
test T [main=Main]: assert A in { Main };

//! check T: deadlock
