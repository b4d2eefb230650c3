// Language §2.7: the main clause is optional and not checked.
machine Client { start state S { } }
implementation A: { Client };
implementation B [main=Client]: { Client };
implementation C [main=Nobody]: { Client };

//! ok
