machine Main { start state S { entry (x: int) { } } }
test T [main=Main]: { Main };

//! error 2:1 no-main illegal main machine: main machine Main cannot take an input parameter in the entry function of the start state.
