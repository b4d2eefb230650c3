event a;
event b;
interface I() receives a;
machine Other
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
      m = new I();
      send m, b;
    }
  }
}
test T [main=Main]: { Main, Other -> I };

//! check T: permission-set
//! text T: Event b is not in the permissions set of the target machine I(2)
