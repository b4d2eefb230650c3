// Checker §1.11: a reference becomes an interface if it may be sent all its events.
event a;
event b;
interface Small() receives a;
interface Large() receives a, b;
machine Impl
  receives a, b;
{
  start state S {
    ignore a, b;
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      var l: Large;
      var s: Small;
      m = new Large();
      s = m to Small;
      l = m to Large;
      assert m == s && m == l;
      send s, a;
    }
  }
}
test T [main=Main]: { Main, Impl -> Large };

//! check T: ok
