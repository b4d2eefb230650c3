// Checker §2.2: texts inside texts show the numbers too.
event e;
machine Leaf {
  start state S {
    ignore e;
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Leaf();
      send m, e;
      print format("v{0}", format("w{0}", m));
      print "x" + format("{0}", m) + "y";
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: vwLeaf(2) / xLeaf(2)y
