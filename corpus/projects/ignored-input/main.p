machine M { start state S { } }
//! warning Main.pproj:*:* ignored-input
//! ok
