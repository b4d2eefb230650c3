// Language §6.5.
event e: int;
machine Client { start state S { on e do (x: int) { } } }
fun f(m: machine, c: Client, v: event, a: any, i: int) {
  send m, e, 1; send c, e, 2; send m, v; send m, v, 1, 2, "unchecked"; send c, halt; send null, e, 1;
  send a, e, 1;
  send i, e, 1;
  send m, i, 1;
  send m, null;
  send m, e, true;
  send i, a, nope;
}

//! error 6:8 type-mismatch got type: any, expected: machine
//! error 7:8 type-mismatch got type: int, expected: machine
//! error 8:11 type-mismatch got type: int, expected: event
//! error 9:11 emitted-null-event cannot send null events
//! error 10:3 type-mismatch got type: bool, expected: int
//! error 11:8 type-mismatch got type: int, expected: machine
//! error 11:11 type-mismatch got type: any, expected: event
//! error 11:14 missing-declaration could not find name 'nope'
