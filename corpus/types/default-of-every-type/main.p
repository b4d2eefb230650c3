// Language §4.5.
enum E { A = 3, B = 1 }
type F;
machine M { start state S { } }
fun f() {
  var i: int; var e: E; var fo: F; var m: M; var mm: machine; var ev: event; var a: any; var d: data;
  var t: (x: E, s: seq[F]);
  i = default(int); e = default(E); fo = default(F); m = default(M); mm = default(machine);
  ev = default(event); a = default(any); d = default(data); t = default((x: E, s: seq[F]));
}

//! ok
