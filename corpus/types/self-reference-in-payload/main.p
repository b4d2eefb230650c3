// Language §5.1, §4.4: "this" has the receive set of its machine.
event e: Client;
event f: Narrow;
machine Narrow receives e; { start state S { entry { send this, e, default(Client); send this, e, this; } ignore e; } }
machine Client { start state S { entry { send this, e, this; send this, f, this; } ignore e, f; } }

//! error 4:85 type-mismatch got type: Narrow, expected: Client
//! error 5:62 type-mismatch got type: Client, expected: Narrow
