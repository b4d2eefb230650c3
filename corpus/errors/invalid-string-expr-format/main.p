fun f() { print "set {1, 2}"; }

//! error 1:17 invalid-string-expr-format string format placeholders must contain only digits; escape braces by doubling them
