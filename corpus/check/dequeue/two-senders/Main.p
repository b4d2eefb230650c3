// Checker §2.4: events of two senders arrive in either order.
event e: string;
machine Sink {
  var all: string;
  start state S {
    on e do (s: string) {
      all = all + s;
      if (all == "ab" || all == "ba") print all;
    }
  }
}
machine Sender {
  start state S {
    entry (p: (machine, string)) { send p.0, e, p.1; }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Sink();
      new Sender(m, "a");
      new Sender(m, "b");
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: ab
//! prints DefaultImpl: ba
