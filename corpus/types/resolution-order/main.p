// Language §4.2: enum, typedef, event set, interface, machine, event.
event ev: int;
eventset Set = { ev };
interface Face() receives ev;
machine Mach receives ev; { start state S { ignore ev; } }
spec Watch observes ev { start state S { ignore ev; } }
machine M receives ev; {
  var a: Set; var b: Face; var c: Mach; var d: Watch; var e: ev;
  start state S {
    entry {
      a = b; b = c; c = a; e = a; a = e;     // equal permission sets {ev}
      d = d;
    }
    ignore ev;
  }
}

//! ok
