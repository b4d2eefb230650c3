// A spec with one state says what must hold always.
event e: int;
spec Positive observes e { start state S { on e do (x: int) { assert x > 0; } } }
machine Main { start state S { entry { announce e, 1; } } }
test T [main=Main]: assert Positive in { Main };

//! ok
