// Language §1.3: ASCII identifiers, "_" alone, keywords as parts of longer words, and the
// capitalised words whose lower-case forms are free.
event _;
event machines;
event event1: int;
type proof = int;
type lemma = proof;
enum theorem { Entry, EXIT, State }
fun init(then: int, local: lemma): int {
  var pop, push, move, swap, fresh, __a9: int;
  pop = then + local;
  push = pop;
  move = push - swap;
  return move * fresh + __a9;
}

//! ok
