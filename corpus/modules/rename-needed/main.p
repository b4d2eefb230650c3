interface Old() receives;
interface New() receives;
machine Impl receives; { start state S { } }
machine Main { start state S { entry { new Old(); } } }
test T [main=Main]: union { Main }, { Impl -> New };

//! error 5:1 not-closed module not closed: test module is not closed with respect to created interfaces; interface Old is created but not implemented inside the module
