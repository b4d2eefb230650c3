// Language §4.2: a machine is found before an event of the same name.
event Client: int;
machine Client { start state S { ignore Client; } }
fun f(m: machine): Client { return m as Client; }
fun g(m: machine) { send f(m), Client, 1; }

//! ok
