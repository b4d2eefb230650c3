// Checker §2.12: other machines may act before each send.
event e: int;
machine Sink {
  var got: seq[int];
  start state S {
    on e do (n: int) {
      got += (sizeof(got), n);
      if (sizeof(got) == 3) print format("{0}", got);
    }
  }
}
machine Sender {
  start state S {
    entry (m: machine) {
      send m, e, 1;
      send m, e, 2;
    }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Sink();
      new Sender(m);
      send m, e, 3;
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: (1, 2, 3)
//! prints DefaultImpl: (1, 3, 2)
//! prints DefaultImpl: (3, 1, 2)
