machine Main { start state S { } }
//! error Main.pproj:4:11 verifier-with-other-target
