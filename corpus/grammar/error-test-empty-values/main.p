param x: int;
machine A { start state S { } }
test param (x in []) T [main=A]: { A };

//! error 3:19 syntax
