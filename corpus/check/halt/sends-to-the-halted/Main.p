// Checker §2.11: sends to a halted machine are dropped, but still observed by monitors.
event e;
spec Count observes e {
  var n: int;
  start state S {
    on e do {
      n = n + 1;
      print format("{0}", n);
    }
  }
}
machine Other {
  start state S {
    entry { raise halt; }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Other();
      send m, halt;
      send m, e;
      send m, e;
    }
  }
}
test T [main=Main]: assert Count in { Main, Other };

//! check T: ok
//! prints T: 1 / 2
