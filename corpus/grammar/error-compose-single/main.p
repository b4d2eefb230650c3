// Language §2.7: compose takes at least two modules.
machine A { start state S { } }
module M = compose { A };

//! error 3:25 syntax
