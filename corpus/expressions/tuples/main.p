// Language §5.3.
fun f() {
  var one: (int); var two: (int, bool); var n: (a: int, b: (c: bool,  d: (int)));
  var i: int;
  one = (1,); two = (1, true); n = (a = 1, b = (c = false, d = (2,)));
  i = one.0 + two.0 + n.a + n.b.d.0 + (3, 4).1 + (a = 5, b = 6).b;
  one = (1);
}

//! error 7:9 type-mismatch got type: int, expected: (int)
