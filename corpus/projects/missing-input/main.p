machine M { start state S { } }
//! warning Main.pproj:*:* missing-input
//! ok
