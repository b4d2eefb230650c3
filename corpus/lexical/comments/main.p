// Language §1.2: line comments, block comments to the first end mark, no nesting.
/* one /* not nested */
event e1; /**/ event /* between */ e2; /***
 * stars
 ***/
fun f(): int { // trailing
  return 1 /* 2 */ + /*3*/ 4; /// slashes
}
// the last line has no line end: */ /*

//! ok
