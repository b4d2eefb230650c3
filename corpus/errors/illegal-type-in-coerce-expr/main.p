fun f(x: int): string { return x to string; }

//! error 1:32 illegal-type-in-coerce-expr coerce expects an interface, int, or float type
