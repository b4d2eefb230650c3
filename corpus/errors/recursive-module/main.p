machine M { start state S { } }
module A = union { M }, B;
module B = hidei M in A;

//! error 3:23 recursive-module
