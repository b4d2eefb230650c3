// Language §9.2, §10.1: the first missing interface by name.
machine A { start state S { } }
machine B { start state S { } }
fun make() { new B(); new A(); }
machine Main { start state S { entry { make(); } } }
test T [main=Main]: { Main };

//! error 6:1 not-closed module not closed: test module is not closed with respect to created interfaces; interface A is created but not implemented inside the module
