// Language §2.4: functions with a body, foreign functions of each form.
event e;
machine Made { start state S { } }
type Clock;
fun none() { }
fun one(x: int): int { return x; }
fun two(x: int, y: (a: int, b: seq[bool])): bool { var i, j: int; var k: bool; i = x; j = i; k = j == y.a; return k; }
fun foreignVoid();
fun foreignValue(c: Clock, x: int): float;
fun foreignCreates(): machine creates Made;
fun foreignCreatesVoid(x: int) creates Made;
fun foreignContract(x: int) return (r: bool);
fun foreignEmpty(x: int)
fun last(): seq[int] { var s: seq[int]; return s; }

//! ok
