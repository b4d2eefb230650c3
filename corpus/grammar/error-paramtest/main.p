// Language §1.3: "paramtest" is reserved but appears in no rule.
machine A { start state S { } }
paramtest T [main=A]: { A };

//! error 3:1 syntax
