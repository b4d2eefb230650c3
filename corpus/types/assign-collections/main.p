// Language §4.4: collections and tuples are covariant.
machine M { start state S { } }
fun f(si: seq[int], ss: set[string], m: map[int, M], t: (int, M), n: (x: int, y: M)) {
  var sa: seq[any]; var sd: set[data]; var ma: map[any, machine]; var ta: (any, machine);
  var na: (x: data, y: machine);
  sa = si; sd = ss; ma = m; ta = t; na = n;
  si = sa;
  m = ma;
  t = ta;
  n = na;
}

//! error 7:8 type-mismatch got type: seq[any], expected: seq[int]
//! error 8:7 type-mismatch got type: map[any,machine], expected: map[int,M]
//! error 9:7 type-mismatch got type: (any,machine), expected: (int,M)
//! error 10:7 type-mismatch got type: (x:data,y:machine), expected: (x:int,y:M)
