// Language §2.1: global params.
param n, m: int;
param on_off: bool;
param table: map[int, seq[bool]];
fun sum(): int { if (on_off && n in table) return n; return n + m + sizeof(table); }

//! ok
