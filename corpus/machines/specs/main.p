// Language §8.5: no interface, any temperature, warm by default, start entry may take a parameter.
event a;
event b: int;
spec W observes a, b {
  start state S { entry (x: int) { } on a goto H; ignore b; }
  hot state H { on b do (x: int) { if (x > 0) { goto C; } } }
  cold state C { ignore a, b; }
}
spec NoStart observes a { state S { ignore a; } }

//! ok
