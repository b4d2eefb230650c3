param n: int;
machine Main { start state S { } }
test param (n in [1], n in [2]) T [main=Main]: { Main };

//! error 3:23 duplicate-named-tuple-entry named tuple has duplicate field 'n'
