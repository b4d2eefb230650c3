fun f() { }
machine M { start state S { entry f; } }

//! error 2:13 static-function-not-allowed-as-handler function 'f' cannot be used as a handler: global and foreign functions are not allowed as handlers
