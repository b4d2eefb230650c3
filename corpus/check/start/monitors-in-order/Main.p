// Checker §2.1: inner asserts first, then left to right; each enters its start state before the next is made; scenarios last.
event e;
scenario Reached observes e {
  start state A {
    entry { print "scenario"; }
  }
  cold state B { }
}
spec One observes e {
  start state S {
    entry { print "one"; }
  }
}
spec Two observes e {
  start state S {
    entry {
      print "two";
      goto U;
    }
  }
  state U {
    entry { print "two again"; }
  }
}
spec Three observes e {
  start state S {
    entry { print "three"; }
  }
}
machine Main {
  start state S {
    entry { print "main"; }
  }
}
test T [main=Main]: assert One, Two in (assert Three in { Main });

//! check T: ok
//! prints T: three / one / two / two again / scenario / main
