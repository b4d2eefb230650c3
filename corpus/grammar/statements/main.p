// Language §2.5: every form of statement.
event a;
event b: int;
event c: (int, bool);
machine Peer { start state S { entry (x: int) { } ignore a, b, c; } }
machine Pair { start state S { entry (x: (int, bool)) { } } }
machine M {
  var peer: machine;
  var s: seq[int];
  var t: set[(int, int)];
  var m: map[int, int];
  var r: (x: int, y: (int, seq[int]));
  fun helper(x: int, y: bool) { }
  fun value(): int { return 1; }
  start state S {
    entry {
      var i: int;
      var e: event;
      { i = 1; { i = 2; } }
      assert true;
      assert i > 0, "positive";
      assert i > 0, format("value {0}", i);
      print "text";
      print format("{0} {1}", i, s);
      i = 3;
      r.x = 4;
      r.y.0 = 5;
      r.y.1 += (0, 6);
      r.y.1[0] = 7;
      s += (0, 1);
      s += (sizeof(s), 2);
      m += (1, 2);
      m[3] = 4;
      t += ((1, 2));
      t -= (1, 2);
      s -= 0;
      s -= (0);
      m -= (1);
      while (i > 0) i = i - 1;
      while (true) { i = i + 1; if (i > 9) { break; } else { continue; } }
      foreach (i in s) { print "x"; }
      foreach (i in keys(m)) m[i] = 0;
      if (i == 0) i = 1; else if (i == 1) i = 2; else { i = 3; }
      if (i == 0) if (i == 1) i = 2; else i = 3;
      if (i == 0) { i = 1; };
      peer = new Peer(1);
      new Peer(2);
      new Pair(1, true);
      new Pair((1, true));
      helper(1, false);
      value();
      send peer, a;
      send peer, b, 1;
      send peer, c, 1, true;
      send peer, c, (1, true);
      send peer, e, i, "unchecked";
      announce a;
      announce b, 2;
      if ($) raise a;
      if ($$) { raise b, 3; }
      receive { case a: { i = 1; } }
      receive {
        case a, halt: { i = 2; }
        case b: (x: int) { var local: int; local = x; i = local; }
        case c: (p: (int, bool)) { i = p.0; }
      }
      ;
      if (i == 4) goto T;
      if (i == 5) goto U, 1;
      return;
    }
    ignore a, b, c;
  }
  state T { }
  state U { entry (x: int) { } }
}

//! ok
