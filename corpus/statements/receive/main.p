// Language §6.9.
event a: int;
event b;
event c: (int, bool);
machine M {
  start state S {
    entry {
      var n: int;
      receive {
        case a: (x: int) { n = x; return; }
        case b, halt: { n = 0; raise b; }
        case c: (x: any) { goto S; }
        case null: { n = 1; }
      }
    }
    exit { receive { case b: { } } }
    on b goto S with { receive { case b: { } } }
    ignore a, c;
  }
}
fun global(): int {
  receive { case a: (x: int) { assert x > 0; } case b: { } }
  return 1;
}

//! ok
