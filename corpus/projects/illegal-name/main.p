machine M { start state S { } }
//! error Main.pproj:1:23 illegal-project-name 1st is not a legal project name
