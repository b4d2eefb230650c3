fun f(m: machine) { send m, null; }

//! error 1:29 emitted-null-event cannot send null events
