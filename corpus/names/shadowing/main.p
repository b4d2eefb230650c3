// Language §3.3: inner scopes shadow outer ones freely.
event e: int;
enum E { A, B }
fun f(): int { return 1; }
machine M {
  var x: int;
  var A: string;
  fun f(): bool { return true; }
  fun g(x: string): string { A = x; return A; }
  fun h() { var x: bool; x = f(); }
  start state S {
    entry {
      var x: float;
      x = 1.5;
      receive { case e: (x: int) { var A: int; A = x; } }
      print A;
    }
    on e do (x: int) { this_x(x); }
  }
  fun this_x(y: int) { x = y; }
}

//! ok
