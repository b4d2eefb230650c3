event e;
fun f(): int { if ($) { raise e; } return 1; }

//! error 2:25 raise-event-in-non-void-function 'raise' is only allowed in functions that do not return a value
