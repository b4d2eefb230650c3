// Language §2.6: "==>" and "<==>" parse and type-check in ordinary programs too.
fun f(a: bool, b: bool, c: bool, i: int): bool {
  a = a ==> b ==> c;
  a = a || b ==> b && c <==> i == 1;
  return a <==> b;
}

//! ok
