// Effects between two receives of one handler happen in their order.
event ask: machine;
event answer: int;
machine Server {
  var n: int;
  start state S {
    on ask do (m: machine) {
      n = n + 1;
      send m, answer, n;
    }
  }
}
machine Main {
  start state S {
    entry {
      var s: machine;
      var i: int;
      s = new Server();
      while (i < 3) {
        print format("ask {0}", i);
        send s, ask, this;
        receive {
          case answer: (n: int) { i = n; }
        }
        print format("got {0}", i);
      }
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: ask 0 / got 1 / ask 1 / got 2 / ask 2 / got 3
