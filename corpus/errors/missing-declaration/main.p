// One case for each kind of name.
event e;
machine M {
  var x: int;
  start state S {
    entry {
      x = a;
      b = x;
      x = c(x);
      new d();
      goto f;
    }
    on e do {
      receive { case g: { } }
      foreach (h in keys(default(map[int, int]))) { }
    }
  }
}
fun f() { var x: i; }

//! error 7:11 missing-declaration could not find name 'a'
//! error 8:7 missing-declaration could not find variable 'b'
//! error 9:11 missing-declaration could not find function 'c'
//! error 10:11 missing-declaration could not find interface 'd'
//! error 11:12 missing-declaration could not find state 'f'
//! error 14:22 missing-declaration could not find event 'g'
//! error 15:16 missing-declaration could not find foreach iterator variable 'h'
//! error 19:18 missing-declaration could not find enum, typedef, event set, machine, or interface 'i'
