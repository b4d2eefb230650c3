interface I() receives;
machine Main { start state S { entry { new I(); } } }
implementation Run: { Main };

//! error 1:1 not-closed
