// Appendix E: the repeated number is an error, at the later element.
enum E { A = 1, B = 2, C = 1, D = 0 }

//! error 2:24 duplicate-enum-value
