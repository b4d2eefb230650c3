// Language §2.1: foreign types and type aliases.
type Opaque;
type Id = int;
type Pair = (Id, Opaque);
type Table = map[Id, seq[set[Pair]]];
type Record = (id: Id, pair: Pair, table: Table);
fun touch(r: Record): Id { return r.id + r.pair.0; }

//! ok
