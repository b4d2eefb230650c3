// Language §7.4: found at once, and checking goes on.
event e: int;
machine M { start state S { } }
spec W observes e {
  var b: bool; var m: machine;
  start state S {
    on e do (x: int) {
      send m, e, 1;
      announce e, 1;
      receive { case e: (y: int) { } }
      b = $;
      b = $$;
      m = this;
      m = new M();
    }
  }
}

//! error 8:7 illegal-monitor-operation '$', '$$', 'this', 'new', 'send', 'announce', 'receive', and 'pop' are not allowed in spec monitor 'W'
//! error 9:7 illegal-monitor-operation
//! error 10:7 illegal-monitor-operation
//! error 11:11 illegal-monitor-operation
//! error 12:11 illegal-monitor-operation
//! error 13:11 illegal-monitor-operation
//! error 14:11 illegal-monitor-operation
