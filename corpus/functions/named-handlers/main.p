// Language §7.3: named handlers may return a value, which is dropped.
event e: int;
event u;
machine M {
  var n: int;
  start state S { entry enter; exit leave; on e do take; on u goto T with move; }
  state T { entry enter; on e goto S with take; }
  fun enter() { n = 1; }
  fun leave(): int { return n; }
  fun take(x: int): bool { return x == n; }
  fun move() { n = 2; }
}

//! ok
