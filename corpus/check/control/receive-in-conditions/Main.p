event e: int;
machine Main {
  start state S {
    entry {
      var i: int;
      while (i < 4) {
        send this, e, i;
        i = i + 1;
      }
      while (next() < 3) { print "round"; }
      print "end";
    }
  }
  fun next(): int {
    var r: int;
    receive {
      case e: (x: int) { r = x; }
    }
    return r;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: round / round / round / end
