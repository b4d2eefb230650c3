param n: int;
machine M { start state S { } }
test param (n in [1]) assume this == null T [main=M]: { M };

//! error 3:30 misplaced-this
