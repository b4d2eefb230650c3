// Checker §2.12: monitors see a send before other machines can act and before it is enqueued;
// here `b` is seen in the step that creates the other sender, so before `a`.
event a;
event b;
spec Order observes a, b {
  var n: int;
  start state S {
    on a do { print "a"; }
    on b do { print "b"; }
  }
}
machine Sink {
  start state S {
    on a do { print "got a"; }
    on b do { print "got b"; }
  }
}
machine Sender {
  start state S {
    entry (m: machine) { send m, a; }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Sink();
      new Sender(m);
      send m, b;
    }
  }
}
test T [main=Main]: assert Order in { Main, Sink, Sender };

//! check T: ok
//! prints T: b / a / got a / got b
//! prints T: b / a / got b / got a
//! prints T: b / got b / a / got a
