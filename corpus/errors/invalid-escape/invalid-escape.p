fun f() { print "100\% of C:\new\u12"; }

//! error 1:21 invalid-escape
