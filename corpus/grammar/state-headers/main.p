// Language §2.3: start before hot or cold; hot and cold parse in ordinary machines too.
event e;
machine M {
  start hot state A { on e goto B; }
  cold state B { on e goto C; }
  hot state C { on e goto D; }
  state D { }
}
spec S observes e {
  start cold state A { on e goto B; }
  hot state B { on e goto A; }
}

//! ok
