// Language §9.3: the machine's payload accepts the interface's.
interface I(int) receives;
machine M { start state S { entry (x: any) { } } }
module A = { M -> I };

//! ok
