// Language §10.3: repeated names are found before undeclared params.
machine M { start state S { } }
test param (nope in [1], nope in [2]) T [main=M]: { M };

//! error 3:26 duplicate-named-tuple-entry
