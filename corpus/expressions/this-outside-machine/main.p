fun f(): machine { return this; }

//! error 1:27 misplaced-this keyword 'this' used outside a machine
