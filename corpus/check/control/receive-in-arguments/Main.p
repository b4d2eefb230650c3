// Calls that wait, as arguments and operands of each other.
event e: int;
machine Main {
  var log: seq[int];
  start state S {
    entry {
      var i: int;
      var t: (int, int);
      var m: map[int, int];
      while (i < 9) {
        send this, e, i;
        i = i + 1;
      }
      assert add(next(), add(next(), next())) == 3;
      t = (next(), next());
      assert t == (3, 4);
      m[next()] = next();
      assert m[5] == 6;
      if (next() == 7 && next() == 8) print "end";
      assert sizeof(log) == 9;
    }
  }
  fun next(): int {
    var r: int;
    receive {
      case e: (x: int) { r = x; }
    }
    log += (sizeof(log), r);
    return r;
  }
  fun add(a: int, b: int): int { return a + b; }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: end
