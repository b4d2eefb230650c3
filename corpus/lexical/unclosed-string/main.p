// Language §1.6: an unclosed string swallows the rest of the file.
fun f() { print "never closed; }

//! error 2:17 syntax
