machine M { start state S { } }
//! warning Main.pproj:*:* unknown-project-element
//! ok
