event reply: int;
fun ask(m: machine): int {
  var r: int;
  send m, reply, 2;
  receive {
    case reply: (n: int) { r = n; }
  }
  return r;
}
machine Main {
  start state S {
    entry { assert ask(this) == 2; }
  }
}

//! check DefaultImpl: ok
