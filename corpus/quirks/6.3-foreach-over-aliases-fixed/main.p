// Iterating a sequence of an aliased enum with a variable of that alias works, since aliases are
// accepted (4.4).
enum E { A }
type Alias = E;
fun f(s: seq[Alias], t: set[Alias]) { var x: Alias; var y: E; foreach (x in s) { } foreach (y in s) { } foreach (x in t) { } }

//! ok
