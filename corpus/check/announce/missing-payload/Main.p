// Checker §2.13: a missing payload becomes the zero value of numbers, texts, bools and enums.
enum E { ONE = 1, ZERO = 0 }
event i: int;
event s: string;
event e: E;
event q: seq[int];
spec Watch observes i, s, e, q {
  start state S {
    on i do (n: int) { assert n == 0; }
    on s do (t: string) { assert t == ""; }
    on e do (x: E) { assert x == ZERO; }
    on q do (l: seq[int]) { assert sizeof(l) == 0; }
  }
}
machine Main {
  start state S {
    entry {
      var v: event;
      v = i;
      announce v;
      v = s;
      announce v;
      v = e;
      announce v;
      print "three";
      v = q;
      announce v;
    }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: exception(F6)
//! prints T: three
