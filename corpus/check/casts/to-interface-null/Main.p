event a;
interface I() receives a;
machine Impl
  receives a;
{
  start state S {
    ignore a;
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      var i: I;
      i = m to I;
    }
  }
}
test T [main=Main]: { Main, Impl -> I };

//! check T: exception(F6)
