// Language §10.3: value types are compared with each other before they are with the param.
param b: bool;
machine M { start state S { } }
test param (b in [1, true]) T [main=M]: { M };

//! error 4:22 type-mismatch
