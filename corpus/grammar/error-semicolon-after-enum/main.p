// Language §2.1: no ";" after the "}" of an enum.
enum E { A };

//! error 2:13 syntax
