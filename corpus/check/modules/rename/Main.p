// Language §9.3: after a rename the created interface links to the new name.
event e;
interface Old() receives e;
interface New() receives e;
machine Impl
  receives e;
{
  start state S {
    entry { print format("{0}", this); }
    ignore e;
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Old();
      send m, e;
    }
  }
}
test T [main=Main]: rename Old to New in { Main, Impl -> Old };

//! check T: ok
//! prints T: New(2)
