event a;
machine Other
  receives a;
{
  start state S { }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Other();
      send m, halt;
    }
  }
}

//! check DefaultImpl: permission-set
