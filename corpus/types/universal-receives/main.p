// Language §4.3: a machine without a receives clause receives every event of the program.

//! ok
