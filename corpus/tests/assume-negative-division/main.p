// Division and remainder round towards zero: -7 / 2 is -3 and -7 % 2 is -1.
param a: int;
machine M { start state S { } }
test param (a in [-7, 7]) assume a / 2 == -3 Quotient [main=M]: { M };
test param (a in [-7, 7]) assume a % 2 == -1 Remainder [main=M]: { M };

//! ok
//! tests Quotient___a_neg7 Remainder___a_neg7
