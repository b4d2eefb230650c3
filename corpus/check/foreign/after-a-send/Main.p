// A foreign function runs when what came before it has happened.
event e;
fun note(n: int);
machine Sink {
  start state S {
    on e do { note(2); }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Sink();
      note(1);
      send m, e;
      note(3);
      print "done";
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: done
