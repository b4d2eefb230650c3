// Language §10.2: whether Main takes a payload is not checked.
machine Main { start state S { entry (x: int) { } } }

//! ok
