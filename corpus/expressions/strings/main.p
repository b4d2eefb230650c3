// Language §5.9: braces are placeholders in bare strings and in format(…).
fun void() { }
fun f(x: int, s: seq[int]) {
  print "plain"; print "{{"; print "}}"; print "{{0}}"; print format("{0}", x);
  print format("{0} and {1} and {0}", x, s); print format("{1}", x, s); print format("{00}", x);
  print format("{0}", void());
  print "{}";
  print "{ 0}";
  print "{0";
  print "}";
  print "{x}";
  print "{{{";
}

//! error 7:9 invalid-string-expr-format string format placeholders must contain only digits; escape braces by doubling them
//! error 8:9 invalid-string-expr-format
//! error 9:9 invalid-string-expr-format
//! error 10:9 invalid-string-expr-format
//! error 11:9 invalid-string-expr-format
//! error 12:9 invalid-string-expr-format
