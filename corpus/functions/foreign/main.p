// Language §7.1: foreign functions are assumed harmless and may be called from specs.
event e;
type Clock;
fun now(): Clock;
fun elapsed(a: Clock, b: Clock): int;
spec W observes e { var c: Clock; start state S { on e do { assert elapsed(c, now()) < 10; c = now(); } } }
machine M { fun local(x: int): bool; start state S { entry { if (local(1)) { print "x"; } } } }

//! ok
