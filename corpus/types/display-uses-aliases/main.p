// Language §4.1: types are displayed with the alias names of the source.
type Id = int;
type Ids = seq[Id];
fun f(x: Ids, y: map[Id, Ids]) {
  x = y;
}

//! error 5:7 type-mismatch got type: map[Id,Ids], expected: Ids
