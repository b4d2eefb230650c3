// Language §4.2: no restriction on what a type may contain.
type F;
event e: F;
event g: (map[set[any], seq[machine]], data);
fun f() {
  var a: map[seq[int], map[any, machine]];
  var b: set[(x: F)];
  var c: seq[event];
  c += (0, halt);
  a += (default(seq[int]), default(map[any, machine]));
}

//! ok
