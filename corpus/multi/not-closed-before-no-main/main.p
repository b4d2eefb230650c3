// Language §10.1: closedness comes before the main machine.
machine A { start state S { } }
machine M { start state S { entry { new A(); } } }
test T [main=Nobody]: { M };

//! error 4:1 not-closed
