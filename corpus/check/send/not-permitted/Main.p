event a;
event b;
machine Other
  receives a;
{
  start state S {
    ignore a, b;
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Other();
      send m, a;
      send m, b;
    }
  }
}

//! check DefaultImpl: permission-set
//! text DefaultImpl: Event b is not in the permissions set of the target machine Other(2)
