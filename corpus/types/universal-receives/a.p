event a;
machine Full receives a, b, halt; { start state S { ignore a, b; } }
machine Implicit { start state S { } }
fun f(x: Full, y: Implicit) { x = y; y = x; }
