interface I() receives;
module A = { nope -> I };

//! error 2:14 missing-declaration could not find machine 'nope'
