// Language §2.3: "start" stands before "hot".
machine M { hot start state S { } }

//! error 2:17 syntax
