// Appendix F: programs may have more than 32 events.
event e0: int;
event e1: int;
event e2: int;
event e3: int;
event e4: int;
event e5: int;
event e6: int;
event e7: int;
event e8: int;
event e9: int;
event e10: int;
event e11: int;
event e12: int;
event e13: int;
event e14: int;
event e15: int;
event e16: int;
event e17: int;
event e18: int;
event e19: int;
event e20: int;
event e21: int;
event e22: int;
event e23: int;
event e24: int;
event e25: int;
event e26: int;
event e27: int;
event e28: int;
event e29: int;
event e30: int;
event e31: int;
event e32: int;
event e33: int;
event e34: int;
event e35: int;
event e36: int;
event e37: int;
event e38: int;
event e39: int;
machine Main {
  var n: int;
  start state S {
    entry { send this, e0, 0; send this, e8, 8; send this, e16, 16; send this, e24, 24; send this, e32, 32; }
    on e0 do (x: int) { n = n + x; }
    on e1 do (x: int) { n = n + x; }
    on e2 do (x: int) { n = n + x; }
    on e3 do (x: int) { n = n + x; }
    on e4 do (x: int) { n = n + x; }
    on e5 do (x: int) { n = n + x; }
    on e6 do (x: int) { n = n + x; }
    on e7 do (x: int) { n = n + x; }
    on e8 do (x: int) { n = n + x; }
    on e9 do (x: int) { n = n + x; }
    on e10 do (x: int) { n = n + x; }
    on e11 do (x: int) { n = n + x; }
    on e12 do (x: int) { n = n + x; }
    on e13 do (x: int) { n = n + x; }
    on e14 do (x: int) { n = n + x; }
    on e15 do (x: int) { n = n + x; }
    on e16 do (x: int) { n = n + x; }
    on e17 do (x: int) { n = n + x; }
    on e18 do (x: int) { n = n + x; }
    on e19 do (x: int) { n = n + x; }
    on e20 do (x: int) { n = n + x; }
    on e21 do (x: int) { n = n + x; }
    on e22 do (x: int) { n = n + x; }
    on e23 do (x: int) { n = n + x; }
    on e24 do (x: int) { n = n + x; }
    on e25 do (x: int) { n = n + x; }
    on e26 do (x: int) { n = n + x; }
    on e27 do (x: int) { n = n + x; }
    on e28 do (x: int) { n = n + x; }
    on e29 do (x: int) { n = n + x; }
    on e30 do (x: int) { n = n + x; }
    on e31 do (x: int) { n = n + x; }
    on e32 do (x: int) { n = n + x; }
    on e33 do (x: int) { n = n + x; }
    on e34 do (x: int) { n = n + x; }
    on e35 do (x: int) { n = n + x; }
    on e36 do (x: int) { n = n + x; }
    on e37 do (x: int) { n = n + x; }
    on e38 do (x: int) { n = n + x; }
    on e39 do (x: int) { n = n + x; }
  }
}

//! ok
