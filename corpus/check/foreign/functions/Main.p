// Checker §2.17: foreign functions get values and give values.
type Counter;
fun add(a: int, b: int): int;
fun join(s: seq[string]): string;
machine Main {
  start state S {
    entry {
      var s: seq[string];
      s += (0, "a");
      s += (1, "b");
      assert add(2, 3) == 5 && join(s) == "a-b";
      assert own(1) == 2;
    }
  }
  fun own(n: int): int;
}

//! check DefaultImpl: ok
