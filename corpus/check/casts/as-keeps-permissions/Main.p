// Checker §2.12: `as` keeps the permissions of a reference, `to` narrows them.
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
      m = new Large();
      send m, b;
      m = m to Small;
      send m, b;
    }
  }
}
test T [main=Main]: { Main, Impl -> Large };

//! check T: permission-set
//! text T: Event b is not in the permissions set of the target machine Large(2)
