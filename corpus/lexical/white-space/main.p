// Language §1.2: blank, tab, CR, LF and form feed separate tokens.
event	e1;
fun f(x:int):int{return	x+1;}


//! ok
