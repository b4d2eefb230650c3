event e: int;
fun tell(m: machine, n: int) { send m, e, n; }
machine Main {
  start state S {
    entry {
      tell(this, 1);
      tell(this, 2);
    }
    on e do (n: int) { print format("{0}", n); }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: 1 / 2
