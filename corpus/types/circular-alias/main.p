// Language §4.2: the error stands at the use that closes the cycle.
type P = (int, Q);
type Q = map[int, P];

//! error 2:16 circular-type-def typedef 'Q' has a circular dependency
