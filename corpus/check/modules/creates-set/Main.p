// Checker §2.17: a creation that the compiler does not see is not in the creates set.
machine Other {
  start state S { }
}
machine Main {
  start state S {
    entry {
      print format("{0}", new Other());
    }
  }
}

//! check DefaultImpl: creates-set
//! text DefaultImpl: Machine Main cannot create interface I_Other, not in its creates set
