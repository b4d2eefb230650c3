event e;
machine Main {
  var n: int;
  start state S {
    on null do {
      n = n + 1;
      if (n < 3) raise e;
      goto T;
    }
    on e do { print "e"; }
  }
  state T {
    on null goto U;
  }
  state U {
    entry { print "U"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: e / e / U
