machine M { start state S { } }
test T [main=Nobody]: { M };
//! warning src/Main.pproj:2:16 dropped-project-tests
//! ok
//! tests
