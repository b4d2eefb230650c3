machine Client { start state S { } }
test T [main=Main]: { Client };

//! error 2:1 no-main illegal main machine: machine Main does not exist in the test module
