machine Worker { start state S { } }
machine Main { start state S { entry { new Worker(); } } }
test T [main=Main]: { Main };

//! error 3:1 not-closed module not closed: test module is not closed with respect to created interfaces; interface Worker is created but not implemented inside the module
