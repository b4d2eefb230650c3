// Checker §6.1: a scenario observes all machines of every test.
event e: int;
scenario Seen observes e {
  start state S {
    on e do (n: int) { print format("{0}", n); }
  }
  cold state C { }
}
machine Other {
  start state S {
    entry { announce e, 2; }
  }
}
machine Main {
  start state S {
    entry {
      announce e, 1;
      new Other();
    }
  }
}
test T [main=Main]: { Main, Other };

//! check T: ok
//! prints T: 1 / 2
