// Language §8.2: within one item the function is looked up first, then the target, then the events.
machine A { start state S { on nope goto nowhere with nothing; } }

//! error 2:55 missing-declaration could not find function 'nothing'
