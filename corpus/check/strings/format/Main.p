// Checker §1.7: placeholders, escaped braces, null is empty.
enum E { X, Y }
machine Main {
  start state S {
    entry {
      var a: any;
      var s: string;
      s = "t" + "u";
      print format("{1}-{0}-{1}", 1, s);
      print "a{{b}}";
      print format("{{{0}}}", 3);
      print format("[{0}]", a);
      print "q\"\\\tx";
      assert s + "" == "tu" && s == "tu";
    }
  }
}

//! check DefaultImpl: ok
