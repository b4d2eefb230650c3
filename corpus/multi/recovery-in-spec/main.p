// Appendix B.2: what a spec may not do is reported, and its parts are still visited.
event e: int;
machine M { start state S { entry (x: int) { } } }
spec W observes e {
  var m: any;
  start state S {
    on e do {
      send nope, neither;
      announce nope;
      m = new M(nope);
      receive { case nope: { } case e: (x: int) { m = neither; } }
    }
  }
}

//! error 8:7 illegal-monitor-operation
//! error 8:12 missing-declaration
//! error 8:18 missing-declaration
//! error 9:7 illegal-monitor-operation
//! error 9:16 missing-declaration
//! error 10:11 illegal-monitor-operation
//! error 10:17 missing-declaration
//! error 11:7 illegal-monitor-operation
//! error 11:22 missing-declaration
//! error 11:55 missing-declaration
