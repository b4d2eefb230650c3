// A global param slips through as iterator variable.
param p: int;
fun f(s: seq[int]) { foreach (p in s) { print "x"; } }

//! ok
