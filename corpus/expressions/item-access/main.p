// Language §5.4: named tuples cannot be indexed by number.
fun f(t: (int, (bool, string)), n: (a: int, b: int)): string {
  var i: int;
  i = t.0;
  i = t.2;
  i = n.0;
  i = i.0;
  i = t.2147483648;
  return t.1.1;
}

//! error 5:9 out-of-bounds-tuple-access tuple type (int,(bool,string)) has no '2' field
//! error 6:7 type-mismatch got type: (a:int,b:int), expected: tuple, namedtuple
//! error 7:7 type-mismatch got type: int, expected: tuple, namedtuple
//! error 8:7 value-out-of-range value is out of range for type 'int'
