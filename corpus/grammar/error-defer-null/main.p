// Language §2.3: null cannot be deferred.
machine M { start state S { defer null; } }

//! error 2:35 syntax
