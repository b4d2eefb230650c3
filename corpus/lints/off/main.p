// Without lints the same program has nothing to say about.
event eForgotten;
machine Main { var never: int; start state S { } state Island { } }

//! ok
