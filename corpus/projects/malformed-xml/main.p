machine M { start state S { } }
//! error Main.pproj:*:* malformed-project-xml
