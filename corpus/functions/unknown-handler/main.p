machine M { start state S { entry nope; } }

//! error 1:35 missing-declaration could not find function 'nope'
