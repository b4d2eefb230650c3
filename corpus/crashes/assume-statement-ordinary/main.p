// Appendix E: likewise; here the statement gives up a run whose condition does not hold.
machine Main { var a: bool; start state S { entry { assume !a; assume !a, "never"; } } }

//! ok
