// Checker §2.4, §3.2: a send to a machine that has halted is lost, and the log says so.
event eReady;
event eLost: int;
machine Short {
  start state S {
    entry (home: machine) {
      send home, eReady;
      raise halt;
    }
  }
}
machine Main {
  var short: machine;
  start state S {
    entry { short = new Short(this); }
    on eReady do { send short, eLost, 7; print "sent"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: sent
//! steps DefaultImpl: 7
