// Language §7.3: global and foreign functions are no handlers; located at the state or event name.
event e;
event u;
event v;
fun global() { }
machine M {
  fun foreignMethod();
  start state S { entry global; }
}
machine N {
  start state S { on e do global; }
}
machine O {
  fun foreignMethod();
  start state S { on u goto S; on v goto S with foreignMethod; }
}
machine P {
  start state S { exit global; }
}

//! error 8:3 static-function-not-allowed-as-handler function 'global' cannot be used as a handler: global and foreign functions are not allowed as handlers
//! error 11:22 static-function-not-allowed-as-handler function 'global' cannot be used as a handler: global and foreign functions are not allowed as handlers
//! error 15:35 static-function-not-allowed-as-handler function 'foreignMethod' cannot be used as a handler: global and foreign functions are not allowed as handlers
//! error 18:3 static-function-not-allowed-as-handler
