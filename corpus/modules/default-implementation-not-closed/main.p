interface I() receives;
machine Main { start state S { entry { new I(); } } }

//! error 1:1 not-closed module not closed: implementation module is not closed with respect to created interfaces; interface I is created but not implemented inside the module
