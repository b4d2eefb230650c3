// Language §2.6, §10.4: the clause is an ordinary expression. a + b * 2 == 5 keeps (1,2) (3,1);
// a - b - 1 == 0 groups to the left: (a - b) - 1, and keeps (2,1) (3,2).
param a, b: int;
machine M { start state S { } }
test param (a in [1, 2, 3], b in [1, 2, 3]) assume a + b * 2 == 5 First [main=M]: { M };
test param (a in [1, 2, 3], b in [1, 2, 3]) assume a - b - 1 == 0 Second [main=M]: { M };

//! ok
//! tests First___a_3__b_1 First___a_1__b_2 Second___a_2__b_1 Second___a_3__b_2
