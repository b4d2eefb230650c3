enum E { A = 2147483648 }

//! error 1:10 value-out-of-range value is out of range for type 'int'
