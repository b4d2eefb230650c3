// Language §7.2: what surely returns.
event e;
fun a(b: bool): int { if (b) { return 1; } else { return 2; } }
fun b(b: bool): int { if (b) return 1; return 2; }
fun c(): int { { { return 1; } } }
fun d(): int { assert false; }
fun g(): int { assert false, "never"; }
fun h(): int { assume false; }
fun j(b: bool): int { return 1; b = true; }
fun k(): int { if (true) return 1; else if (false) return 2; else { assert false; } }
fun l(): any { return; }

//! ok
