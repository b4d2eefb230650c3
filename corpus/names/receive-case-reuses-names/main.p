// Language §3.1: a receive case has its own scope.
event e: int;
fun f(x: int) {
  var y: int;
  receive {
    case e: (x: int) {
      var y: bool;
      y = x == 1;
      receive { case e: (x: int) { var y: string; y = "inner"; } }
    }
  }
  y = x;
}

//! ok
