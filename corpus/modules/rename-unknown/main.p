// Language §9.1: the new name is looked up first.
machine M { start state S { } }
module A = rename nope to neither in { M };

//! error 3:27 missing-declaration could not find interface 'neither'
