fun f(): float { return float(1, 5); }

//! error 1:25 float-notation
