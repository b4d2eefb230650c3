machine M { var p: int; start state S { } }

//! error 1:17 redeclare-global-param 'p' redeclares global param 'p' (originally declared at b.p:1:7)
