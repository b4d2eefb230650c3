interface I() receives;
machine Main { start state S { } }
test T [main=I]: { Main -> I };

//! error 3:1 no-main illegal main machine: machine I does not exist in the test module
