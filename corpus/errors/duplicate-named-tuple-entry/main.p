event e: (x: int, x: bool);

//! error 1:19 duplicate-named-tuple-entry named tuple has duplicate field 'x'
