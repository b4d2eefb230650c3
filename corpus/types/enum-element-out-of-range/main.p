// Language §4.6: numbers above 2147483647 end the compilation.
enum E { A = 2147483647, B = 2147483648 }

//! error 2:26 value-out-of-range value is out of range for type 'int'
