// Machines without receives clauses have equal receive sets, so their types are the same; a
// superset is not accepted.
event a;
event b;
machine Client { start state S { } }
machine Server { start state S { } }
machine Small receives a; { start state S { ignore a; } }
machine Large receives a, b; { start state S { ignore a, b; } }
fun f(c: Client, s: Server, small: Small, large: Large) {
  c = s; s = c; s = new Client();
  small = large;
  small = large to Small;
}

//! error 11:11 type-mismatch got type: Large, expected: Small
