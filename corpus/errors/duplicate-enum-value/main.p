// Language §4.6, §E: a repeated number is an error.
enum Level { LOW = 1, MEDIUM = 2, HIGH = 1 }

//! error 2:35 duplicate-enum-value
