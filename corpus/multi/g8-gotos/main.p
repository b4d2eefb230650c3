// Appendix G, row 8.
machine Main {
  start state S { entry { goto NoState, nowhere; goto S, elsewhere; } }
}

//! error 3:32 missing-declaration could not find state 'NoState'
//! error 3:41 missing-declaration
//! error 3:50 incorrect-argument-count
//! error 3:58 missing-declaration
//! strict 1
