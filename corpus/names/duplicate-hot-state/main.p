// Appendix A.1: a state stands where its first word stands.
machine M {
  state S { }
  start hot state S { }
}

//! error 4:3 duplicate-declaration 'S' duplicates declaration 'S' at main.p:3:3
