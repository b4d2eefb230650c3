event e: int;
fun jump(n: int) { raise e, n; }
machine Main {
  start state S {
    entry {
      jump(2);
      assert false;
    }
    on e do (n: int) { assert n == 2; }
  }
}

//! check DefaultImpl: ok
