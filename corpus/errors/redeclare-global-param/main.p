param limit: int;
machine M { var limit: int; start state S { } }

//! error 2:17 redeclare-global-param 'limit' redeclares global param 'limit' (originally declared at main.p:1:7)
