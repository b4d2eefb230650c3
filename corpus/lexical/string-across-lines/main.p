// Language §1.4: raw line ends are part of the string, and lines still count.
fun f(): string {
  var s: string;
  s = "first
second";
  s = 1;
  return s;
}

//! error 6:7 type-mismatch got type: int, expected: string
