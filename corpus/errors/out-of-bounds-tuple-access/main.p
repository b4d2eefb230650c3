fun f(t: (int, int)): int { return t.2; }

//! error 1:38 out-of-bounds-tuple-access tuple type (int,int) has no '2' field
