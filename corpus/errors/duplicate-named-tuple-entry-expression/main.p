// Language §5.3: reported at the second name; the value is no longer usable as the declared type.
fun f() { print format("{0}", (x = 1, x = 2)); }

//! error 2:39 duplicate-named-tuple-entry named tuple has duplicate field 'x'
