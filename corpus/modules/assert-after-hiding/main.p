// Language §9.3: a hidden event is no longer among the events that the module sends.
event e;
machine Inner sends e; receives e; { start state S { ignore e; } }
machine Outer sends e; receives; { start state S { entry { send new Inner(), e; } } }
spec W observes e { start state S { ignore e; } }
module Hidden = hidee e in { Outer, Inner };
module Watched = assert W in { Outer, Inner };
module A = assert W in Hidden;

//! error 8:12 invalid-assert-expr invalid assert: event 'e' in observes set of 'W' is not in the sends set of the module
