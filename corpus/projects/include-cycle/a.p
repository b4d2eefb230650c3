machine A { start state S { entry { new B(); } } }
//! warning A.pproj:1:23 dropped-project-tests
//! ok
