// Checker §1.12: both values of `$`, `$$` and `choose()`.
machine Main {
  start state S {
    entry {
      print format("{0}{1}{2}", $, $$, choose());
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: FalseFalseFalse
//! prints DefaultImpl: FalseFalseTrue
//! prints DefaultImpl: FalseTrueFalse
//! prints DefaultImpl: FalseTrueTrue
//! prints DefaultImpl: TrueFalseFalse
//! prints DefaultImpl: TrueFalseTrue
//! prints DefaultImpl: TrueTrueFalse
//! prints DefaultImpl: TrueTrueTrue
