// Appendix E: with the ordinary target the reference's back end crashes; here it is a bool operator.
machine Main { var a: bool; var b: bool; start state S { entry { assert a ==> b; assert a <==> b; } } }

//! ok
