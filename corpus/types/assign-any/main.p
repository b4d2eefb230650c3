// Language §4.4: any takes everything.
type F;
event e;
enum E { A }
machine M {
  var x: any; var f: F; var m: M; var s: seq[int];
  fun void() { }
  start state S { entry {
    x = 1; x = 1.5; x = "s"; x = true; x = null; x = e; x = A; x = f; x = m; x = s; x = (1, 2);
    x = (a = 1, b = 2); x = this; x = x; x = void();
  } }
}

//! ok
