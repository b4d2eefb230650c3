// Checker §2.9: a receive in a function that returns a value.
event reply: int;
machine Server {
  start state S {
    entry (m: machine) { send m, reply, 5; }
  }
}
machine Main {
  start state S {
    entry {
      assert ask() + ask() == 10;
      print "done";
    }
  }
  fun ask(): int {
    var r: int;
    new Server(this);
    receive {
      case reply: (n: int) { r = n; }
    }
    return r;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: done
