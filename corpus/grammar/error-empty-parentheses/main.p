fun f() { var x: any; x = (); }

//! error 1:28 syntax
