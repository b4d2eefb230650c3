event e: T;
type T = (a: N, b: E);
type N = int;
enum E { A }
//! tests t
