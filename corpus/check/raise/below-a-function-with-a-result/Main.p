// Language §6.6, checker §2.7: a function with a result may call one that raises or changes the
// state. If that does, nothing after the call happens; if not, the result arrives.
event e;
machine Main {
  var sum: int;
  start state S {
    entry {
      sum = number(false) + number(false);
      assert sum == 14;
      assert yes(false);
      if (yes(false)) print "yes";
      if ($) sum = number(true);
      else if (yes(true)) print "not reached";
      assert sum == 14, "not reached";
      print "not reached";
    }
    on e do {
      assert sum == 14;
      print "raised";
    }
  }
  state T {
    entry {
      assert sum == 14;
      print "changed";
    }
  }
  fun number(isRaising: bool): int {
    if (isRaising) leave();
    return 7;
  }
  fun yes(isGoing: bool): bool {
    if (isGoing) go();
    return true;
  }
  fun leave() {
    raise e;
  }
  fun go() {
    goto T;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: yes / raised
//! prints DefaultImpl: yes / changed
