// Chapter 0, P13: implementations are checked before tests.
machine A { start state S { } }
machine Main { start state S { entry { new A(); } } }
test T [main=Nobody]: { Main };
implementation I: { Main };

//! error 2:1 not-closed
