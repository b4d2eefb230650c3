// Language §3.5: halt can be sent, raised, announced, received, handled, deferred and ignored.
event e;
machine M receives halt, e; sends halt; {
  start state A { defer halt; on e goto B; }
  state B { ignore halt; on e goto C; }
  state C { on halt do { raise halt; } on e goto D; }
  state D { entry { announce halt; send this, halt; receive { case halt: { } } } on halt goto A; }
}
spec W observes halt { start state S { on halt do { } } }

//! ok
