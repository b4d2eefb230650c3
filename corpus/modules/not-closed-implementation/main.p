// Language §10.2: located at the interface declaration, here the implicit one of the machine.
machine A { start state S { } }
machine Main { start state S { entry { new A(); } } }
implementation I [main=Main]: { Main };

//! error 2:1 not-closed module not closed: implementation module is not closed with respect to created interfaces; interface A is created but not implemented inside the module
