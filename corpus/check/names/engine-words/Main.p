// Events, fields and functions may be called like what the engine's code uses itself; a local may
// have the name of a global function that is called beside it (language §3.2).
event tick;
event add: (add: int);
event fail;
event m;
event frame;
event l;
event message;
event a: (a: int);
event c0;
event t0: (Tuple2: int);
fun helper(n: int): int { return n + 1; }
machine Main {
  var sum: int;
  var pair: (int, int);
  start state S {
    entry {
      var helper: int;
      var seq_: (Seq: seq[int]);
      helper = helper(3);
      seq_.Seq += (0, helper);
      assert helper == 4 && seq_.Seq[0] == 4;
      pair = (helper, 1);
      send this, tick;
      send this, add, (add = 2,);
      send this, fail;
      send this, m;
      send this, l;
      send this, message;
      send this, a, (a = 4,);
      send this, c0;
      send this, t0, (Tuple2 = 8,);
      send this, frame;
    }
    on tick do { sum = sum + 1; }
    on add do (p: (add: int)) { sum = sum + p.add; }
    on fail do { assert sum == 3; }
    on m do {
      var wanted: event;
      receive { case l: { print format("{0}", m); } }
      wanted = message;
      receive { case message: { assert wanted == message; } }
    }
    on a do (p: (a: int)) { sum = sum + p.a; }
    on c0 do { sum = sum * 2; print format("{0}", sum); }
    on t0 do (p: (Tuple2: int)) { sum = sum + p.Tuple2; }
    on frame do { assert sum == 22 && pair.0 == 4; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: m / 14
