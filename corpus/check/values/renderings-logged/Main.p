// Checker §1.13: how payloads look in log lines; see the expected trace.
enum Colour { RED, BLUE }
event p: any;
machine Main {
  start state S {
    entry {
      var s: seq[any];
      var st: set[string];
      var m: map[string, any];
      send this, p, "a\"b";
      send this, p, (1, "x", null);
      send this, p, (n = "x", m = null, c = BLUE);
      s += (0, null);
      s += (1, "s");
      s += (2, 2.5);
      send this, p, s;
      st += ("b");
      st += ("a");
      send this, p, st;
      m["z"] = 1;
      m["y"] = null;
      send this, p, m;
      send this, p, true;
      send this, p, halt;
      send this, p, this;
      send this, p, null;
      receive {
        case p: (x: any) { }
      }
      raise halt;
    }
  }
}

//! check DefaultImpl: ok
