// Language §10.2: as soon as one safety test exists, no default implementation is made or checked.
interface I() receives;
machine Main { start state S { entry { new I(); } } }
machine Other { start state S { } }
test T [main=Other]: { Other };

//! ok
//! tests T
