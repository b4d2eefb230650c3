// Language §2.7: in "union a, compose b, c" the inner list takes the rest; "assert S in b, c" binds
// only b, so the outer union goes on.
event a;
machine A sends; receives a; { start state S { ignore a; } }
machine B sends; receives a; { start state S { ignore a; } }
machine C sends a; receives a; { start state S { ignore a; } }
machine D sends; receives a; { start state S { ignore a; } }
spec W observes a { start state S { ignore a; } }
module Greedy = union { A }, compose { B }, { C }, { D };
module Short = union { A }, assert W in { C }, { D };

//! ok
