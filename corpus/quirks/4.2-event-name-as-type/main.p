// An event name is accepted as a type: a permission type with that single event.
event e: int;
event f;
machine OnlyE receives e; { start state S { ignore e; } }
fun use(x: e, y: e, m: OnlyE): e {
  x = y;
  x = m;
  x = f;
  return x;
}

//! error 8:7 type-mismatch got type: event, expected: e
