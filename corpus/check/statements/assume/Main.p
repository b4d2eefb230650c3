// Checker §2.17: a false assumption abandons the schedule silently.
machine Main {
  start state S {
    entry {
      var b: bool;
      b = $;
      assume b, "only true";
      assert b;
    }
  }
}

//! check DefaultImpl: ok | abandoned
