machine M { start state S { } }
//! warning Main.pproj:*:* repeated-project-element
//! ok
