// a ==> b ==> c is (a ==> b) ==> c; the tree shows it.
invariant a: true ==> false ==> true;

//! ok
