// Checker §3.1: the action is the handler that ran, by its generated name.
event e;
machine Main {
  start state S {
    entry { raise e; }
    on e do handle;
  }
  fun handle() { inner(); }
  fun inner() {
    var s: seq[int];
    s[0] = 1;
  }
}

//! check DefaultImpl: exception(F2)
//! text DefaultImpl: Exception 'ArgumentOutOfRangeException' was thrown in Main(1) (state 'S', action '_handle'): Index was*
