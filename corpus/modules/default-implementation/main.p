// Language §10.2: with neither test nor implementation, a machine called Main makes DefaultImpl.
machine Main { start state S { entry { new Worker(); } } }
machine Worker { start state S { } }

//! ok
