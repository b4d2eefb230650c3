// Language §6.2: only variables, fields, items and elements can be assigned to.
enum E { A }
event e;
fun g(): int { return 1; }
fun f(p: int, s: seq[(x: int, y: (int, map[string, int]))], t: set[int]) {
  p = 1; s[0].x = 2; s[0].y.0 = 3; s[0].y.1["k"] = 4;
  A = 1;
  e = null;
  g = 1;
  s[0].z = 1;
  s[0].y.2 = 1;
  p.x = 1;
  p.0 = 1;
  t[0] = 1;
  p[0] = 1;
  s[true].x = 1;
}

//! error 7:3 missing-declaration could not find variable 'A'
//! error 8:3 missing-declaration could not find variable 'e'
//! error 9:3 missing-declaration could not find variable 'g'
//! error 10:8 missing-named-tuple-entry named tuple type (x:int,y:(int,map[string,int])) has no 'z' field
//! error 11:10 out-of-bounds-tuple-access tuple type (int,map[string,int]) has no '2' field
//! error 12:3 type-mismatch got type: int, expected: namedtuple
//! error 13:3 type-mismatch got type: int, expected: tuple
//! error 14:3 type-mismatch got type: set[int], expected: sequence, map
//! error 15:3 type-mismatch got type: int, expected: sequence, map
//! error 16:5 type-mismatch got type: bool, expected: int
