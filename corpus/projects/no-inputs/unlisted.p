machine M { start state S { } }
//! error Main.pproj:*:* no-input-files
