// Checker §1.10: the message of an assertion is evaluated only if it fails.
machine Main {
  var m: map[int, string];
  start state S {
    entry {
      var c: bool;
      c = true;
      assert c, m[3];
      assert c, text();
    }
  }
  fun text(): string {
    print "never";
    return "";
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl:
