// Language §11.1: functions of the same name win over pure functions.
pure f(): bool;
fun f(): int { return 1; }
fun g(): int { return f() + 1; }

//! ok
