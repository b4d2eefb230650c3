// Language §2.3: a transition runs a handler only after "with".
event e;
machine M { start state S { on e goto S { } } }

//! error 3:41 syntax
