// Language §10.3: repeated values are found before undeclared params.
machine M { start state S { } }
test param (nope in [1, 1]) T [main=M]: { M };

//! error 3:22 duplicate-test-value
