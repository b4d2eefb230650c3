// Language §6.7.
event e: int;
event p: (int, bool);
fun f(v: event) {
  announce e, 1; announce v; announce halt; announce p, (1, true); announce p, 1, true;
  announce null;
  announce e, true;
  announce 1;
}

//! error 6:12 emitted-null-event cannot send null events
//! error 7:3 type-mismatch got type: bool, expected: int
//! error 8:12 type-mismatch got type: int, expected: event
