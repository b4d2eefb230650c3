// Language §12.1: what a receive case does counts for the function.
event e;
machine M { start state S { exit { receive { case e: { raise e; } } } } }

//! error 3:34 changed-state-mid-transition
