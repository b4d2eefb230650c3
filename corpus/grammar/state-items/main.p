// Language §2.3: every form of state item.
event a;
event b: int;
event c: (int, bool);
event d;
event g;
machine Items {
  var n: int;
  fun named() { n = 0; }
  fun namedInt(x: int) { n = x; }
  start state S1 {
    entry { n = 1; }
    exit { n = 2; }
    defer a, b;
    ignore c, halt;
    on d do { n = 3; }
    on g goto S2;
    on null goto S2;
  }
  state S2 {
    entry named;
    exit named;
    on a, d do named;
    on b do namedInt;
    on c goto S3 with { n = 4; }
    on g goto S3 with named;
    ignore halt;
  }
  state S3 {
    entry (x: any) { n = 5; }
    on b do (x: int) { n = x; }
    on c do (p: (int, bool)) { n = p.0; }
    on a, d goto S4 with { n = 6; }
    on null, halt do { goto S2; }
  }
  state S4 {
    on b goto S2 with (x: int) { n = x; }
    defer a;
    defer d, g;
    ignore c;
  }
}

//! ok
