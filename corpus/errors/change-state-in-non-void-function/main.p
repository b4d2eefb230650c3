machine M { start state S { } fun f(): int { if ($) { goto S; } return 1; } }

//! error 1:55 change-state-in-non-void-function state changes are only allowed in functions that do not return a value
