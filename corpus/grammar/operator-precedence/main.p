// Language §2.6: each line is well typed only if it parses as its comment says.
enum E { A, B }
type T = (f: int);
fun accepted(b: bool, i: int, x: any, c: E) {
  var s: seq[int]; var bs: set[bool]; var p: bool; var n: int; var m: map[bool, int];
  var t: (int, bool, int, int, int, string); var str: string; var fl: float;
  n = -s[0];                      // -(s[0])
  p = !b in bs;                   // (!b) in bs
  n = i + i as any as int;        // ((i + i) as any) as int
  p = i + i as int < n;           // ((i + i) as int) < n
  n = c to int + 1;               // (c to int) + 1
  p = b == i < n;                 // b == (i < n)
  p = i < n == b;                 // (i < n) == b
  n = x as seq[int][0];           // (x as seq[int])[0]
  n = x as T.f;                   // (x as T).f
  str = t .5;                     // access, since an operand precedes the dot
  fl = 1 .5;                      // a float
  p = i < n in bs;                // (i < n) in bs
  p = i in s == b;                // (i in s) == b
  p = i * 2 + n % 3 - 1 / i == n; // arithmetic before comparison
  p = b || i == n && !b;          // && before ||
  p = i == n != b;                // (i == n) != b
  n = m[b && p || b];
  p = - - i == n && !!b;
}

//! ok
