// Language §2.1: unnumbered and numbered enums; no ";" after the brace.
enum Colour { RED, GREEN, BLUE }
enum Single { ONLY }
enum Level { HIGH = 30, LOW = 10, NONE = 0 }
enum Big { HUGE = 2147483647 }
fun pick(c: Colour, l: Level): int { if (c == RED && l != LOW) return GREEN to int; return HUGE to int + (ONLY to int); }

//! ok
