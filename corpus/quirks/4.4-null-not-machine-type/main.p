// null goes into machine, but not into machine-name types, nor can it be compared with them.
machine Client { start state S { } }
interface I() receives;
fun f(c: Client, i: I, m: machine): bool {
  c = null;
  i = null;
  m = null;
  return c == null;
}

//! error 5:7 type-mismatch got type: (no value), expected: Client
//! error 6:7 type-mismatch got type: (no value), expected: I
//! error 8:10 incomparable-types types Client and null are incomparable
