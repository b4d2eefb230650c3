// Checker §3.2: the log of a blocked machine lists the events it waits for; halt is always among them.
event a;
event b;
event c;
event eGo: machine;
machine Helper {
  start state S {
    on eGo do (home: machine) { send home, a; }
  }
}
machine Main {
  var helper: machine;
  start state S {
    entry {
      helper = new Helper();
      go();
      receive { case halt: { } case a: { } }
      go();
      receive { case a: { } }
      go();
      receive { case a, b: { } }
      go();
      receive { case a, b: { } case c: { } }
      receive { case halt: { } }
    }
  }
  fun go() { send helper, eGo, this; }
}

//! check DefaultImpl: deadlock
//! text DefaultImpl: Deadlock detected. Main(1) is waiting to receive an event, but no other controlled tasks are enabled.
