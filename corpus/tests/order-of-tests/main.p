// Tests come in declaration order, each expanded in place; implementations are no tests.

//! ok
