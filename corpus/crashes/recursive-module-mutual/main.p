module A = hidei I in B;
module B = A;
interface I() receives;

//! error 2:12 recursive-module
