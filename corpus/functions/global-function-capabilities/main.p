// Language §7.1: a global function may send, create, raise, receive and choose.
event e: machine;
machine M { start state S { entry { work(this); } on e do (m: machine) { } } }
fun work(m: machine): bool {
  var n: machine;
  n = new M();
  send n, e, m;
  announce e, m;
  receive { case e: (x: machine) { n = x; } }
  if ($) { return choose(3) == 1; }
  return $$;
}
fun leave() { raise halt; }

//! ok
