// Language §2.3: bodies may be empty or hold only empty statements.
event e;
machine M {
  start state S {
    entry { }
    exit { ; }
    on e do { ;; { } { ; { } } }
  }
  fun nothing() { }
}

//! ok
