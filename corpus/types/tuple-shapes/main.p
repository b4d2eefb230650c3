// Language §4.4: a tuple is not a named tuple, field order matters, so does length.
fun f(t: (int, int), n: (a: int, b: int)) {
  t = n;
  n = t;
  n = (b = 1, a = 2);
  t = (1, 2, 3);
  n = (a = 1,);
}

//! error 3:7 type-mismatch got type: (a:int,b:int), expected: (int,int)
//! error 4:7 type-mismatch got type: (int,int), expected: (a:int,b:int)
//! error 5:7 type-mismatch got type: (b:int,a:int), expected: (a:int,b:int)
//! error 6:7 type-mismatch got type: (int,int,int), expected: (int,int)
//! error 7:7 type-mismatch got type: (a:int), expected: (a:int,b:int)
