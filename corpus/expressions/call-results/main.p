// Language §2.6: results of calls can be accessed and iterated.
fun numbers(): seq[(a: int, b: seq[bool])] { return default(seq[(a: int, b: seq[bool])]); }
fun f(): bool {
  var x: (a: int, b: seq[bool]);
  foreach (x in numbers()) { if (x.b[0]) return numbers()[0].b[x.a]; }
  return sizeof(numbers()) == numbers()[0].a;
}

//! ok
