// Checker §2.14: monitors of one send run in the order in which they are attached.
event e;
spec One observes e {
  start state S {
    on e do { print "one"; }
  }
}
spec Two observes e {
  start state S {
    on e do { print "two"; }
  }
}
machine Main {
  start state S {
    entry { announce e; }
  }
}
test T [main=Main]: assert Two, One in { Main };
test U [main=Main]: assert One in (assert Two in { Main });
test V [main=Main]: assert One, Two in { Main };

//! check T: ok
//! prints T: two / one
//! check U: ok
//! prints U: two / one
//! check V: ok
//! prints V: one / two
