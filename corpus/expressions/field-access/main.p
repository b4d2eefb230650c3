// Language §5.4.
type R = (x: int, y: (z: bool));
fun f(r: R, a: any, t: (int, bool), m: machine): bool {
  var i: int;
  i = r.x;
  i = a.x;
  i = t.x;
  i = m.x;
  i = r.w;
  return r.y.z;
}

//! error 6:7 type-mismatch got type: any, expected: namedtuple, base
//! error 7:7 type-mismatch got type: (int,bool), expected: namedtuple, base
//! error 8:7 type-mismatch got type: machine, expected: namedtuple, base
//! error 9:9 missing-named-tuple-entry named tuple type R has no 'w' field
