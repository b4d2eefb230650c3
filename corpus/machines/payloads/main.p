// Language §8.4: ignored payloads, accepted payloads, one-element tuples, and "no value".
event none;
event i: int;
event one: (int);
event named: (a: int);
machine A {
  start state S {
    on i do { }
    on one do (x: int) { }
    on none do (x: any) { }
    on halt do (x: machine) { }
    on null do (x: event) { }
    on named goto T with (x: (a: int)) { }
  }
  state T { entry (x: (a: any)) { } on i goto U; on none do (x: data) { } on one goto U; }
  state U { entry (x: int) { } on one do (x: (int)) { } }
}

//! ok
