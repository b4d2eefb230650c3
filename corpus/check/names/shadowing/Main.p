// Language §3.3: locals hide fields and globals; functions of a machine hide global ones.
param n: int;
fun f(): int { return 1; }
event e: int;
machine Main {
  var x: int;
  start state S {
    entry {
      var f, e_: int;
      x = 5;
      f = 7;
      local(3);
      assert f == 7 && x == 5 && f() == 2;
      raise e, 9;
    }
    on e do (x: int) { assert x == 9; }
  }
  fun local(x: int) {
    x = x + 1;
    assert x == 4;
  }
  fun f(): int { return 2; }
}

//! check DefaultImpl: ok
