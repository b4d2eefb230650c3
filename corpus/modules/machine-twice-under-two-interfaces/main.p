// Language §9.1: a machine may be bound to several interfaces.
interface I() receives;
interface J() receives;
machine M { start state S { } }
module A = { M -> I, M -> J, M };

//! ok
