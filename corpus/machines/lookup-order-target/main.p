machine A { start state S { on nope goto nowhere with { } } }

//! error 1:42 missing-declaration could not find state 'nowhere'
