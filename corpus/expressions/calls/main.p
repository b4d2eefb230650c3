// Language §5.10: a wrong argument does not spoil the type of the call.
fun two(a: int, b: any): bool { return b == a; }
fun fact(n: int): int { if (n == 0) { return 1; } return n * fact(n - 1); }
fun even(n: int): bool { return n == 0 || odd(n - 1); }
fun odd(n: int): bool { return n != 0 && even(n - 1); }
fun void() { }
fun f() {
  var b: bool; var i: int; var a: any;
  b = two(1, two(2, null)); i = fact(3); a = void();
  b = two(true, 1);
  i = two("x", 1);
  i = two(1);
  i = nope(neither);
}

//! error 10:11 type-mismatch got type: bool, expected: int
//! error 11:7 type-mismatch got type: bool, expected: int
//! error 11:11 type-mismatch got type: string, expected: int
//! error 12:7 incorrect-argument-count goto, function or constructor call expected 2 arguments, got 1
//! error 13:7 missing-declaration could not find function 'nope'
//! error 13:12 missing-declaration could not find name 'neither'
