// Language §2.1: "receives" is mandatory.
interface I();

//! error 2:14 syntax
