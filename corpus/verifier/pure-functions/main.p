// Language §11.1, §11.2.
event e;
machine M { var n: int; start state S { entry { n = double(2) + plain(); } } fun plain(): int { return 1; } }
pure double(x: int): int = x + x;
pure fact(n: int): int = fact(n - 1) * n;
pure abstractBool(x: int, y: bool): bool;
pure plain(): bool;
pure takesEvent(x: event): bool;
invariant a: abstractBool(1, double(1) == 2) && plain();
invariant b: forall (v: e) :: takesEvent(v);
invariant c: takesEvent(e);

//! ok
