event e;
machine Main {
  start state S { entry { send this, e; } on e goto T; }
  state T { ignore e; }
  state Island { on e goto Other; }
  state Other { on e goto Island; }
}

//! warning 5:3 state-unreachable
//! ok
