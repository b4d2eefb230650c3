// Language §4.4: permission types are the same when their event sets are equal.
event a;
event b;
eventset AB = { a, b };
machine X receives a, b; { start state S { ignore a, b; } }
machine Y receives b; receives a; { start state S { ignore a, b; } }
machine Z receives a; { start state S { ignore a; } }
fun f(x: X, y: Y, z: Z, ab: AB) {
  x = y; y = x; ab = x; x = ab;
  x = z;
  z = x;
  z = x to Z;
}

//! error 10:7 type-mismatch got type: Z, expected: X
//! error 11:7 type-mismatch got type: X, expected: Z
