// Language §9.1: the interface is looked up before the machine.
machine M { start state S { } }
module A = { nope -> neither };

//! error 3:22 missing-declaration could not find interface 'neither'
