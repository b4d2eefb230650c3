// Language §3.1: a receive case sees the variables of the function around it.
event e: int;
machine M {
  var total: int;
  start state S {
    entry {
      var local: int;
      receive { case e: (x: int) { local = x; total = total + local; helper(x); } }
      receive { case e: (y: int) { receive { case e: (z: int) { total = local + y + z; } } } }
    }
    ignore e;
  }
  fun helper(x: int) { total = total + x; }
}

//! ok
