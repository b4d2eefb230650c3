// Checker §1.8: a null interface variable can be stored in a machine variable.
event e;
interface I() receives e;
machine Impl
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
      var m: machine;
      m = this;
      m = i;
      assert m == null;
    }
  }
}
test T [main=Main]: { Main, Impl -> I };

//! check T: ok
