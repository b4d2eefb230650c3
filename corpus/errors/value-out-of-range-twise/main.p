param n: int;
machine M { start state S { } }
test param (n in [1]) (99999999999 wise) T [main=M]: { M };

//! error 3:23 value-out-of-range value is out of range for type 'int'
