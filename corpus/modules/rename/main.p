// Language §9.3: the created interface and its binding are renamed together.
event a;
interface Old() receives a;
interface New() receives a;
machine Impl sends; receives a; { start state S { ignore a; } }
machine Main sends a; receives; { start state S { entry { send new Old(), a; } } }
test T [main=Main]: rename Old to New in { Main, Impl -> Old };

//! ok
//! tests T
