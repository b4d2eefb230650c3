fun f(t: (x: int, y: int)): int { return t.z; }

//! error 1:44 missing-named-tuple-entry named tuple type (x:int,y:int) has no 'z' field
