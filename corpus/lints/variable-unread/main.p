// Parameters, iterators, names that begin with "_" and results of calls are no concern.
fun pick(unused: int): int { return 1; }
machine Main {
  var never: int;
  var written: int;
  var _ignored: bool;
  var read: int;
  start state S {
    entry {
      var local: int;
      var result: int;
      var each: int;
      var seen: seq[int];
      written = 1;
      read = read + 1;
      result = pick(2);
      foreach (each in seen) { print "x"; }
    }
  }
}

//! warning 4:7 variable-unread
//! warning 5:7 variable-unread
//! warning 10:11 variable-unread
//! ok
