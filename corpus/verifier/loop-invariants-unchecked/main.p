// Language §11.1: loop invariants are visited in the scope of the function, their type is unchecked.
fun f(s: set[int]) {
  var x: int;
  foreach (x in s) invariant 1; invariant nope; { x = true; }
}

//! error 4:43 missing-declaration
//! error 4:55 type-mismatch
