// Language §2.3: variables, functions and states in any order.
event e: int;
machine M {
  fun first(): int { return total; }
  start state Init { entry { total = first(); goto Next; } }
  var total: int;
  fun second(x: int) { total = total + x + other; }
  state Next { on e do second; }
  var other, third: int;
  fun opaque(x: int): bool;
}
spec Empty observes e { }
spec Count observes e {
  state Later { }
  var n: int;
  fun bump(x: int) { n = n + x; }
  start state S { on e do bump; }
}
scenario Seen observes e, halt {
  start state S { on e goto Done; }
  cold state Done { ignore e; }
}

//! ok
