// Checker §1.13: how values look in prints.
enum Colour { RED, BLUE }
event e: int;
machine Main {
  start state S {
    entry {
      var a: any;
      var s: seq[any];
      var st: set[string];
      var m: map[string, int];
      var q: seq[string];
      print format("{0} {1} {2}", true, false, -5);
      print format("{0} {1} {2}", BLUE, e, halt);
      print format("{0}", this);
      print format("{0} {1}", (1, "x", false), (a = 1, b = "y"));
      s += (0, null);
      s += (1, "s");
      s += (2, 1.0);
      print format("{0}", s);
      st += ("b");
      st += ("a");
      print format("{0}", st);
      m["z"] = 1;
      m["y"] = 2;
      print format("{0} {1}", m, (a,));
      print format("{0} {1}", q, default(map[int, int]));
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: True False -5 / 1 e PHalt / Main(1) / <1,x,False,> <a:1, b:y, > / (, s, 1) / (<a>, <b>) / (<y->2>, <z->1>) <,> / () ()
