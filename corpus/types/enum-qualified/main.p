// Language §4.6: there is no qualified syntax for elements.
enum E { A }
fun f(): E { return E.A; }

//! error 3:21 missing-declaration could not find name 'E'
