type T = seq[T];

//! error 1:14 circular-type-def typedef 'T' has a circular dependency
