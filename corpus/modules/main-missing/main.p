machine Main { start state S { } }
test T [main=Other]: { Main };

//! error 2:1 no-main illegal main machine: machine Other does not exist in the test module
