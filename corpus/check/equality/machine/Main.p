// Checker §1.4: machines are equal by identity, whatever the type of the reference.
event e;
interface I() receives e;
machine Other
  receives e;
{
  start state S {
    ignore e;
  }
}
machine Main {
  start state S {
    entry {
      var i: I;
      var m, n: machine;
      var a: any;
      i = new I();
      m = i;
      n = new I();
      a = i;
      assert m == i && n != m && a == m && m != this;
    }
  }
}
test T [main=Main]: { Main, Other -> I };

//! check T: ok
