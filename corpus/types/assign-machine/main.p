// Language §4.4: machine takes machine, null, and directly every permission type.
event e;
eventset ES = { e };
interface I() receives e;
machine M { start state S { } }
spec W observes e { start state S { ignore e; } }
fun f(m: M, i: I, s: ES, w: W, v: e) {
  var x: machine;
  x = x; x = null; x = m; x = i; x = s; x = w; x = v; x = W;
}

//! ok
