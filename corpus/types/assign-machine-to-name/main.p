// Language §4.4: "Client <- machine" never holds; use "as" or "to".
machine Client { start state S { } }
fun f(m: machine) {
  var c: Client;
  c = m;
  c = m as Client;
  c = m to Client;
}

//! error 5:7 type-mismatch got type: machine, expected: Client
