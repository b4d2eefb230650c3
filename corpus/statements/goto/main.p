// Language §6.8.
machine M {
  start state S { entry { if ($) { goto S; } if ($) goto T, 1; goto U, (1, true); } }
  state T { entry (x: int) {
    if (x == 0) { goto T; }
    if (x == 1) { goto T, true; }
    if (x == 2) { goto S, 1; }
    if (x == 3) { goto Nowhere; }
    goto U, 1, true;
  } }
  state U { entry (x: (int, bool)) { } }
  fun value(): int { goto S; return 1; }
}

//! error 5:19 incorrect-argument-count goto, function or constructor call expected 1 arguments, got 0
//! error 6:19 type-mismatch got type: bool, expected: int
//! error 7:19 incorrect-argument-count goto, function or constructor call expected 0 arguments, got 1
//! error 8:24 missing-declaration could not find state 'Nowhere'
//! error 9:5 incorrect-argument-count goto, function or constructor call expected 1 arguments, got 2
//! error 12:22 change-state-in-non-void-function state changes are only allowed in functions that do not return a value
