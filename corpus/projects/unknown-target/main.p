machine M { start state S { } }
//! error Main.pproj:1:95 unknown-target Expected PChecker, PEx, PObserve, or PVerifier as target, received PChekcer
