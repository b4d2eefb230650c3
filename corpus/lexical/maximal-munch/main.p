// Language §1.4: the longest operator wins.
fun f(a: int, b: int, p: bool): bool {
  var m: map[int, int];
  m-=-1;
  m+=(1,-2);
  m[1]=-a;
  return a<=-b==p&&a>=b||a!=- -b&&!!p;
}
fun g(s: seq[int]): bool { return $$==$; }

//! ok
