machine M { start state S { } }
test param (limit in [1, 2]) T [main=M]: { M };

//! error 2:12 undeclared-global-param undeclared global param 'limit'
