interface I() receives;
module A = { a -> I };

//! error 2:14 missing-declaration could not find machine 'a'
