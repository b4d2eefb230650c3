// Checker §1.4: machines are equal by identity, whatever they may be sent.
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
      var x: any;
      var s: set[machine];
      var k: map[any, int];
      m = new Large();
      x = m to Small;
      assert x == m;
      s += (m);
      s += (m to Small);
      assert sizeof(s) == 1;
      k[m] = 1;
      k[x] = 2;
      assert sizeof(k) == 1 && k[m] == 2;
    }
  }
}
test T [main=Main]: { Main, Impl -> Large };

//! check T: ok
