// Checker §2.14: everything has come to rest and a monitor is in a hot state.
event req;
event resp;
spec Progress observes req, resp {
  start cold state Idle {
    on req goto Wait;
  }
  hot state Wait {
    on resp goto Idle;
  }
}
machine Main {
  start state S {
    entry { send this, req; }
    on req do {
      if ($) send this, resp;
    }
    ignore resp;
  }
}
test T [main=Main]: assert Progress in { Main };

//! check T: liveness-terminated | ok
//! text T: PImplementation.Progress detected liveness bug in hot state 'Wait' at the end of program execution.
