// Language §4.1: "no value" shows as (no value) only where it is the whole type.
fun f() {
  var t: (int, int);
  t = (1, null);
}

//! error 4:7 type-mismatch got type: (int,null), expected: (int,int)
