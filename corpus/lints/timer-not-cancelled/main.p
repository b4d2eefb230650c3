event eStartTimer;
event eTimeOut;
event eReply;
machine Timer {
  var client: machine;
  start state S { entry (owner: machine) { client = owner; } on eStartTimer do { send client, eTimeOut; } }
}
machine Main {
  var timer: Timer;
  start state Waiting {
    entry { timer = new Timer(this); send timer, eStartTimer; send this, eReply; }
    on eReply goto Done;
    on eTimeOut do { print "late"; }
  }
  state Done { ignore eReply; }
}

//! ok
//! warning *:* timer-not-cancelled
