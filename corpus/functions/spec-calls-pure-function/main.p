// Language §7.4: calling harmless global functions is fine.
event e: int;
fun limit(x: int): bool { return x < 10; }
fun deep(x: int): bool { return limit(x + 1); }
spec W observes e { start state S { on e do (x: int) { assert deep(x); } } }

//! ok
