machine Main { start state S { } }
test param (n in [1]) T [main=Main]: { Main };

//! error 2:12 undeclared-global-param undeclared global param 'n'
