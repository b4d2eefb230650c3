// Checker §2.2: texts with numbers in conditions, results, indices and payloads.
event e: string;
machine Leaf {
  start state S { }
}
machine Main {
  var texts: map[string, int];
  start state S {
    entry {
      var l: machine;
      l = new Leaf();
      assert format("{0}", l) == "Leaf(2)";
      if (format("{0}", new_()) == "Leaf(3)") print "three";
      assert name(new_()) == "Leaf(4)";
      texts[format("{0}", new_())] = 1;
      assert "Leaf(5)" in texts;
      raise e, format("{0}", new_());
    }
    on e do (s: string) {
      var l: machine;
      assert s == "Leaf(6)";
      l = new Leaf();
      goto T, format("{0}", l);
    }
  }
  state T {
    entry (s: string) { assert s == "Leaf(7)"; }
  }
  fun name(m: machine): string { return format("{0}", m); }
  fun new_(): machine { return new Leaf(); }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: three
