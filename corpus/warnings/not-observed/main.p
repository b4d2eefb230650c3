// Language §13: each action of a spec for an event that is not observed.
event a;
event b;
event c;
spec W observes a {
  start state S {
    on a do { }
    on b do { }
    ignore c;
  }
  state T { on a, b goto S; on halt goto S; }
}

//! warning 8:8 unobserved-event event 'b' is not in the observes list of spec monitor 'W'; the handler will never be triggered
//! warning 9:12 unobserved-event event 'c' is not in the observes list of spec monitor 'W'; the handler will never be triggered
//! warning 11:19 unobserved-event
//! warning 11:32 unobserved-event
//! ok
