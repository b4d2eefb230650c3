// Language §5.3: each repeated name is reported; such a tuple is not of the declared type.
fun f() {
  var t: (x: int, y: int);
  print format("{0}", (x = 1, x = 2, x = 3));
  t = (x = 1, y = 2);
}

//! error 4:31 duplicate-named-tuple-entry
//! error 4:38 duplicate-named-tuple-entry
