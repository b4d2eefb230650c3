// Language §9.3: events that are sent and received inside can be hidden.
event a;
event b;
machine Server sends b; receives a; { start state S { ignore a; } }
machine Client sends a; receives b; { start state S { entry { send new Server(), a; } ignore b; } }
module A = hidee a in { Client -> Client, Server };

//! ok
