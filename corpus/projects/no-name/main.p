machine M { start state S { } }
//! error Main.pproj:*:* missing-project-name
