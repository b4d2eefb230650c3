// Language §10.2: a program without tests, implementations or Main compiles.
machine Other { start state S { } }

//! ok
