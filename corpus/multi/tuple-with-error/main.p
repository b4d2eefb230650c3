fun f() { var t: (int, int); t = (nowhere, 1); }

//! error 1:34 type-mismatch got type: (<error>,int), expected: (int,int)
//! error 1:35 missing-declaration
//! strict 1
