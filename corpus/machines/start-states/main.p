// Language §8.3: exactly one start state; the constructor payload is that of its entry function.
event e;
machine A { start state S { entry (x: int) { } } }
machine B { state T { } start state S { entry init; } fun init(x: (int, bool)) { } }
machine C { start hot state S { } state T { } }
machine Main { start state S { entry { new A(1); new B(1, true); new C(); } } }

//! ok
