// Language §2.2: no trailing comma in tuple types.
event e: (int, );

//! error 2:16 syntax
