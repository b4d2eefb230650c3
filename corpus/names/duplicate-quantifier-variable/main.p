// Language §11.3: bound variables live in a fresh scope in which duplicates conflict.
invariant i: forall (x: int, x: bool) :: true;

//! error 2:30 duplicate-declaration 'x' duplicates declaration 'x' at main.p:2:22
