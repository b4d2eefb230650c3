// Appendix E: the repeated number is reported once, and uses of the element are fine.
enum E { A = 1, B = 1 }
fun f() { var x: E; x = B; x = 1; }

//! error 2:17 duplicate-enum-value
