param n: int;
machine Main { start state S { } }
test param (n in [1, 2147483648]) T [main=Main]: { Main };

//! error 3:22 value-out-of-range value is out of range for type 'int'
