machine Leaf {
  start state S { }
}
machine Main {
  start state S {
    entry {
      var a: any;
      var s: seq[any];
      var text: string;
      s += (0, new Leaf());
      a = s;
      text = format("{0}", a);
      assert text == "(Leaf(2))", text;
      assert text + "!" == "(Leaf(2))!";
    }
  }
}

//! check DefaultImpl: ok
