// Language §7.2: loops never return for sure, nor does an if without else.
event e;
fun a(b: bool): int { if (b) { return 1; } }
fun b(b: bool): int { while (true) { return 1; } }
fun c(): int { }
fun d(b: bool): int { assert b; }
fun f(s: seq[int]): int { var x: int; foreach (x in s) { return x; } }
fun h(): any { }
fun k(): int { receive { case e: { } } }

//! error 3:21 not-all-paths-return not all paths in function 'a' return a value
//! error 4:21 not-all-paths-return not all paths in function 'b' return a value
//! error 5:14 not-all-paths-return not all paths in function 'c' return a value
//! error 6:21 not-all-paths-return not all paths in function 'd' return a value
//! error 7:25 not-all-paths-return not all paths in function 'f' return a value
//! error 8:14 not-all-paths-return not all paths in function 'h' return a value
//! error 9:14 not-all-paths-return not all paths in function 'k' return a value
