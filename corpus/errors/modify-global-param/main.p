param limit: int;
machine M { start state S { entry { limit = limit + 1; } } }

//! error 2:37 modify-global-param cannot modify global param 'limit' (declared at main.p:1:7)
