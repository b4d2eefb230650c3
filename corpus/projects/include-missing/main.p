machine M { start state S { } }
//! error Main.pproj:*:* project-file-not-found
