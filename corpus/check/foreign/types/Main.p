// Checker §2.17: a foreign type has equality, a key and a text of its own; its default is null.
type Stamp;
fun stamp(n: int): Stamp;
fun empty(s: Stamp): bool;
machine Main {
  var s: Stamp;
  start state S {
    entry {
      var all: set[Stamp];
      assert empty(s);
      s = stamp(3);
      assert !empty(s) && s == stamp(3) && s != stamp(4);
      all += (s);
      all += (stamp(3));
      all += (stamp(4));
      assert sizeof(all) == 2;
      print format("{0}", s);
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: stamp 3
