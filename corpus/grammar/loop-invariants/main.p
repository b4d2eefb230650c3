// Language §2.5, §2.8: loop invariants are unnamed, and only foreach takes them.
fun sum(s: set[int]): int {
  var x: int; var total: int;
  foreach (x in s) invariant total >= 0; invariant forall new (v: event) :: inflight v ==> true; { total = total + x; }
  return total;
}

//! ok
