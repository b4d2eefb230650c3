// Language §1.4: "::" is two tokens, so a blank between them is harmless.
invariant a: forall (x: int) : : x == x;
invariant b: exists (x: int) :
  : x == x;

//! ok
