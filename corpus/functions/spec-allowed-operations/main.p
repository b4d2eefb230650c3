// Language §7.4: raise, goto, assert, print, loops and fields are allowed.
event e: int;
event f;
spec W observes e, f {
  var s: seq[int]; var i: int;
  start state S {
    entry { i = 0; }
    exit { print "leaving"; }
    on e do (x: int) { s += (sizeof(s), x); foreach (i in s) { assert i >= 0; } while (i > 0) { i = i - 1; } raise f; }
    on f goto T with { i = 1; }
  }
  hot state T { on e do (x: int) { goto S; } ignore f; }
}

//! ok
