// Language §9.3: renaming a created interface makes another machine implement it.
interface Old() receives;
interface New() receives;
machine Impl receives; { start state S { } }
machine Main { start state S { entry { new Old(); } } }
test T [main=Main]: union (rename Old to New in { Main }), { Impl -> New };

//! ok
//! tests T
