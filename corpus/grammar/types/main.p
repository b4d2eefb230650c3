// Language §2.2: every form of type.
enum E { A }
type F;
type T = int;
event e;
eventset ES = { e };
interface I() receives e;
machine M { start state S { } }
spec Watch observes e { start state S { } }
machine Types {
  var t1: bool; var t2: int; var t3: float; var t4: string;
  var t5: event; var t6: machine; var t7: data; var t8: any;
  var s: seq[int];
  var u: set[seq[int]];
  var m: map[set[int], map[int, bool]];
  var p1: (int);
  var p3: (int, (bool, float), seq[(int)]);
  var n1: (only: int);
  var n2: (x: int, y: (z: bool, w: string));
  var r1: E; var r2: F; var r3: T; var r4: ES; var r5: I; var r6: M; var r7: Watch;
  start state S { }
}

//! ok
